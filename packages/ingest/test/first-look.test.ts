import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'

import { plainBytes, plainText } from '../src/encoding/plain.ts'
import { detectDialect } from '../src/source/dialect.ts'
import { lookAtText } from '../src/source/first-look.ts'
import { readHeads } from '../src/source/head.ts'
import { withScratchDatabase } from '../src/warehouse/scratch-database.ts'

const cells: readonly (readonly [weight: number, cells: readonly string[]])[] = [
  [3, ['', 'STT', 'Tên công trình', 'Phường Hòa', '12', '1/2/2025', 'x']],
  [
    1,
    [
      ' ',
      '  Cầu  1 ',
      'a\u00a0b',
      '\u3000ngoài\u2003',
      'e\u0302\u0301',
      '\u200b',
      '\t',
      '(“’)',
      '𝐓𝐞̂𝐧',
      '\u000b',
      '\u0085',
    ],
  ],
  [1, ['a;b', '""', 'nói ""vậy""', 'hai\ndòng', 'hai\r\ndòng', '"', 'x"y', ' "z"', '\r']],
]
const cell = fc.oneof(...cells.map(([weight, texts]) => ({ weight, arbitrary: fc.constantFrom(...texts) })))

const text = fc
  .record({
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
    times: fc.constantFrom(1, 1, 30),
    end: fc.constantFrom('\n', '\n', '\r\n'),
    mark: fc.constantFrom('', '', '\ufeff'),
    isClosed: fc.boolean(),
    quotes: fc.boolean(),
  })
  .map(({ rows, times, end, mark, isClosed, quotes }) => {
    const lines = rows.map((cells) =>
      cells.map((one) => (quotes && /[;"\r\n]/u.test(one) ? `"${one}"` : one)).join(';'),
    )
    return mark + Array.from({ length: times }, () => lines.join(end)).join(end) + (isClosed ? end : '')
  })
  .filter((whole) => !/\n\r?\n|^\ufeff?\r?\n/u.test(whole))

describe('a first look at a text', () => {
  it('sees the records that the database sees, wherever it sees any', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vedich-test-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    let seen = 0
    await withScratchDatabase(async (db) => {
      let file = 0
      await fc.assert(
        fc.asyncProperty(text, async (marked) => {
          const bare = marked.replace(/^\ufeff/u, '')
          const { delimiter, columns } = detectDialect(bare)
          const look = lookAtText(bare, { delimiter, columns })
          const plain = plainBytes(new TextEncoder().encode(marked))
          const again = plain === undefined ? look : lookAtText(plain, detectDialect(plain), plainText)
          expect(again).toEqual(look)
          if (look === undefined) return
          seen += 1
          const path = join(folder, `${(file += 1)}.csv`)
          await writeFile(path, marked)
          const [known] = await readHeads(db, [{ path, utf8: path, delimiter, columns, tallCells: [] }])
          expect(look).toEqual(known)
        }),
        { numRuns: 400 },
      )
    })
    expect(seen).toBeGreaterThan(100)
  }, 60_000)

  it.each([
    ['a quote inside a cell', 'a;b\nc"d;e\n'],
    ['text behind a closing quote', 'a;b\n"c"d;e\n'],
    ['a quote that nothing closes', 'a;b\n"c;d\n'],
    ['lines that end in two ways', 'a;b\r\nc;d\n'],
    ['one column', 'a\nb\n'],
  ])('leaves %s to the database', (_, whole) => {
    expect(lookAtText(whole, detectDialect(whole))).toBeUndefined()
  })

  it('reads what is quoted', () => {
    const whole = 'Tên;Đơn vị;Cấp\n"Cầu; ""mới""\r\nnối";"P. 1";2\n'
    expect(lookAtText(whole, { delimiter: ';', columns: 3 })).toBeUndefined()
    const crlf = whole.replaceAll('\n', '\r\n').replaceAll('\r\r', '\r')
    expect(lookAtText(crlf, { delimiter: ';', columns: 3 })).toEqual({
      head: [
        { record: 0, cells: ['Tên', 'Đơn vị', 'Cấp'] },
        { record: 1, cells: ['Cầu; "mới" nối', 'P. 1', '2'] },
      ],
      mayHead: [0],
    })
  })
})
