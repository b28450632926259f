import { toCell } from '@observablehq/notebook-kit'
import { describe, expect, it } from 'vitest'
import { compileCell } from './compile-cell.ts'

type Mode = NonNullable<Parameters<typeof toCell>[0]['mode']>

const compile = (mode: Mode, value: string, output?: string) =>
  compileCell(toCell({ id: 1, mode, value, ...(output === undefined ? {} : { output }) }))

describe('compiling a cell', () => {
  it('finds what JavaScript defines and refers to', () => {
    const cell = compile('js', 'const a = b + c\nconst d = Math.max(a, b)')
    expect(cell).toMatchObject({ defines: ['a', 'd'], references: ['b', 'c'], problem: null })
  })

  it('finds what Markdown, HTML and SQL refer to', () => {
    expect(compile('md', 'Done: ${rate}').references).toEqual(['md', 'rate'])
    expect(compile('html', '<b>${rate}</b>').references).toEqual(['htl', 'rate'])
    expect(compile('sql', 'SELECT * FROM core.work WHERE tier_id = ${tier}').references).toContain('tier')
  })

  it('names the result of a query, and the table it is shown in', () => {
    expect(compile('sql', 'SELECT 1', 'one').defines).toEqual(['viewof$one', 'one'])
  })

  it('keeps the value of an expression out of the SQL text', () => {
    const { definition } = compile('sql', 'SELECT ${name}')
    expect(definition?.body).toContain('.sql`SELECT ${name}`')
  })

  it('tells the line and column of a mistake', () => {
    expect(compile('js', 'const a = 1\nconst b = a +* 2').problem).toEqual({
      message: 'Unexpected token',
      line: 2,
      column: 14,
    })
    expect(compile('md', '# Title\n\n${a b}').problem).toMatchObject({ line: 3 })
    expect(compile('js', 'a = 1').problem).toMatchObject({ line: 1 })
  })

  it('refuses what would run with the rights of the reader, and TypeScript', () => {
    for (const mode of ['node', 'python', 'r', 'ts'] as const) {
      expect(compile(mode, '1')).toMatchObject({ definition: null, problem: { line: null } })
    }
  })

  it.each([
    ['const a = 1', 1],
    ['1 + 1', 2],
    ['\n\nconst a = 1', -1],
  ])('knows where the lines of %j are in what runs', (source, linesBefore) => {
    expect(compile('js', source).definition?.linesBefore).toBe(linesBefore)
  })
})
