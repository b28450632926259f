import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { serialize, toNotebook } from '@observablehq/notebook-kit'
import { type Notebook, parseNotebook, patchNotebook, printNotebook } from '@vedich/notebook'
import { nodePage } from '@vedich/notebook/headless'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'

const page = nodePage()

const modes = ['js', 'ts', 'ojs', 'md', 'html', 'tex', 'dot', 'sql', 'node', 'python', 'r'] as const

const cell = fc.record({
  mode: fc.constantFrom(...modes),
  value: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(fc.constantFrom('</script>', '<\\/script>', '<!--', '`', '${a}', '\n', '  ', '&amp;', 'đ'), {
        maxLength: 8,
      })
      .map((parts) => parts.join('')),
  ),
  pinned: fc.boolean(),
  hidden: fc.boolean(),
  output: fc.option(fc.constantFrom('rows', 'kết_quả'), { nil: undefined }),
})

const notebooks = fc
  .record({
    title: fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
    cells: fc.array(cell, { maxLength: 6 }),
    readOnly: fc.boolean(),
    theme: fc.constantFrom('air' as const, { light: 'air' as const, dark: 'ink' as const }),
  })
  .map(({ cells, ...rest }) =>
    toNotebook({
      ...rest,
      cells: cells.map(({ output, ...own }, place) => ({
        ...own,
        id: place + 1,
        ...(output === undefined ? {} : { output }),
      })),
    }),
  )

describe('a notebook file', () => {
  it('as Notebook Kit writes it comes back byte for byte', () => {
    fc.assert(
      fc.property(notebooks, (notebook) => {
        const written = serialize(notebook, page)
        expect(printNotebook(parseNotebook(written, page), page)).toBe(written)
      }),
    )
  })

  it('keeps the text of every cell', () => {
    const value = 'const a = `<b>${b}</b>`\n\n    // </script> stays </script>'
    const written = printNotebook(toNotebook({ cells: [{ id: 7, value }] }), page)
    expect(parseNotebook(written, page).cells[0]).toMatchObject({ id: 7, value })
  })

  it('is not written when a cell would not come back', () => {
    const hostile = toNotebook({
      cells: [
        { id: 3, value: '<!-- <script>' },
        { id: 4, value: '1' },
      ],
    })
    expect(() => printNotebook(hostile, page)).toThrow(expect.objectContaining({ cell: 3 }))
  })

  it('is refused when it is another kind of page', () => {
    expect(() => parseNotebook('<!doctype html><p>Hello', page)).toThrow('no <notebook> element')
  })

  it('of ours is built by the notebooks command of Notebook Kit', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vedich-notebook-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const text = printNotebook(
      toNotebook({
        title: 'Về đích',
        cells: [
          { id: 1, mode: 'md', value: '# Về đích ${total}' },
          { id: 2, value: 'const total = 742' },
          { id: 3, value: 'metric("completion_rate", {by: ["tier"]})', pinned: true },
        ],
      }),
      page,
    )
    await writeFile(join(folder, 'ours.html'), text)
    // The kit's own template imports fonts from where the notebook stands.
    await writeFile(
      join(folder, 'page.tmpl'),
      '<!doctype html><html><head></head><body><main></main></body></html>',
    )
    const kit = dirname(createRequire(import.meta.url).resolve('@observablehq/notebook-kit/index.css'))
    const bin = join(kit, '..', '..', 'bin', 'notebooks.js')
    await promisify(execFile)(process.execPath, [
      bin,
      'build',
      '--root',
      folder,
      '--template',
      join(folder, 'page.tmpl'),
      '--no-minify',
      '--',
      'ours.html',
    ])
    const built = await readFile(join(folder, '.observable', 'dist', 'ours.html'), 'utf8')
    expect(built).toContain('<title>Về đích</title>')
  })
})

describe('a notebook file that was changed here', () => {
  const byHand = `<!doctype html>
<!-- kept by the office -->
<notebook theme=air>
  <title>Tháng 1</title>
  <script id=1 type="text/markdown"># One</script>

  <!-- the numbers -->
  <script type="application/sql" id="7" output="rows">
      SELECT 1
  </script>
  <script id="3" type="module">rows</script>
</notebook>
`
  const change = (edit: (notebook: Notebook) => Notebook) =>
    patchNotebook(byHand, edit(parseNotebook(byHand, page)), page)
  const withCells = (edit: (cells: Notebook['cells']) => Notebook['cells']) =>
    change((notebook) => ({ ...notebook, cells: edit(notebook.cells) }))

  it('stays as it is when nothing changed', () => {
    expect(change((notebook) => notebook)).toBe(byHand)
  })

  it('changes where its text was changed, and nowhere else', () => {
    const changed = withCells((cells) =>
      cells.map((cell) => (cell.id === 3 ? { ...cell, value: 'rows.length' } : cell)),
    )
    expect(changed).toBe(
      byHand.replace(
        '<script id="3" type="module">rows</script>',
        '<script id="3" type="module">\n    rows.length\n  </script>',
      ),
    )
    expect(change((notebook) => ({ ...notebook, title: 'Tháng 2 & 3' }))).toBe(
      byHand.replace('Tháng 1', 'Tháng 2 &amp; 3'),
    )
  })

  it('takes a cell out, in, and elsewhere, each with what stood before it', () => {
    const [one, two, three] = parseNotebook(byHand, page).cells
    if (!one || !two || !three) throw new Error('three cells')
    expect(withCells(() => [one, three])).toBe(
      byHand.replace(/\n\n {2}<!-- the numbers -->[\s\S]*?<\/script>/u, ''),
    )
    const moved = withCells(() => [two, one, three])
    expect(moved.indexOf('the numbers')).toBeLessThan(moved.indexOf('# One'))
    const added = withCells((cells) => [...cells, { ...three, id: 8, value: '8' }])
    expect(added).toBe(
      byHand.replace('</notebook>', '  <script id="8" type="module">\n    8\n  </script>\n</notebook>'),
    )
  })

  it('always reads back as the notebook it was written from', () => {
    fc.assert(
      fc.property(notebooks, notebooks, (before, after) => {
        const written = patchNotebook(serialize(before, page), after, page)
        expect(parseNotebook(written, page)).toEqual(parseNotebook(printNotebook(after, page), page))
      }),
      { numRuns: 50 },
    )
  })
})
