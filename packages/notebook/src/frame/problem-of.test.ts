import { toCell } from '@observablehq/notebook-kit'
import { describe, expect, it } from 'vitest'
import { compileCell } from '../cell/compile-cell.ts'
import { problemOf } from './problem-of.ts'

const cell = (value: string, mode: 'js' | 'sql' = 'js') => compileCell(toCell({ id: 4, value, mode }))

describe('the problem of a cell', () => {
  it('has the line that the stack names, counted in the cell', () => {
    const error = Object.assign(new Error('no'), { stack: 'Error: no\n    at cell-4.js:3:7' })
    expect(problemOf(error, cell('const a = 1\nthrow a'))).toEqual({ message: 'no', line: 2, column: 7 })
  })

  it('is not in this cell when the stack names another', () => {
    const error = Object.assign(new Error('no'), { stack: 'Error: no\n    at f (cell-5.js:3:7)' })
    expect(problemOf(error, cell('f()'))).toMatchObject({ line: null })
  })

  it('finds where a missing name is used, not where it is part of another', () => {
    const source = 'const xs = x.xs\nconst b = a.x + aa + a'
    expect(problemOf(new Error('a is not defined'), cell(source))).toMatchObject({ line: 2, column: 11 })
  })

  it('takes the line of a query from the database', () => {
    const error = new Error('Binder Error: no such column\n\nLINE 2: FROM nothing')
    expect(problemOf(error, cell('SELECT 1\nFROM nothing', 'sql'))).toMatchObject({ line: 2 })
  })

  it('says whatever was thrown', () => {
    expect(problemOf('just text', cell('1')).message).toBe('just text')
  })
})
