import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { sheetWriter } from '../src/source/sheet-writer.ts'
import { Utf8Row } from '../src/source/utf8-row.ts'

const folder = mkdtempSync(join(tmpdir(), 'vedich-'))
const room = { take: () => undefined }

describe('sheetWriter', () => {
  it('writes cells that are bytes as it writes the same as strings', () => {
    const cell = fc.option(
      fc.oneof(
        fc.constantFrom('', ' ', '\u00a0', '\u3000', 'Đã xong', '"HT"', 'ấ'),
        fc.string({ unit: 'grapheme' }),
      ),
      { nil: undefined },
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const [text, utf8] = ['text.csv', 'utf8.csv'].map((name) => join(folder, name)) as [string, string]
        const writers = [sheetWriter(text, room), sheetWriter(utf8, room)] as const
        const row = new Utf8Row()
        for (const [index, cells] of rows.entries()) {
          row.clear()
          for (const [column, value] of cells.entries()) {
            if (value === undefined) continue
            const bytes = new TextEncoder().encode(`-${value}`)
            row.set(column, bytes, 1, bytes.length)
          }
          expect(writers[1].addUtf8(index, row)).toBe(writers[0].add(index, cells))
        }
        const [asText, asUtf8] = writers.map((writer) => writer.finish())
        expect({ ...asUtf8, recordFrom: 0 }).toEqual({ ...asText, recordFrom: 0 })
        expect(readFileSync(utf8, 'utf8')).toBe(readFileSync(text, 'utf8'))
      }),
    )
  })

  it('knows the record of a row, or of the next one that is not blank', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (isFilled) => {
        const writer = sheetWriter(join(folder, 'rows.csv'), room)
        for (const [row, filled] of isFilled.entries()) writer.add(row, [filled ? 'a' : ''])
        const written = writer.finish()
        const before = (row: number) => isFilled.slice(0, row).filter(Boolean).length
        const rows = [...isFilled.keys(), isFilled.length, isFilled.length + 9]
        expect(rows.map((row) => written.recordFrom(row))).toEqual(rows.map(before))
      }),
    )
  })

  it('writes a cell longer than what it keeps back', () => {
    const file = join(folder, 'long.csv')
    const writer = sheetWriter(file, room)
    const row = new Utf8Row()
    const bytes = new TextEncoder().encode('"'.repeat(3 << 20))
    writer.add(0, ['a'])
    row.set(1, bytes, 0, bytes.length)
    writer.addUtf8(1, row)
    writer.add(2, ['b'])
    writer.finish()
    expect(readFileSync(file, 'utf8')).toBe(`"a"\n"","${'"'.repeat(6 << 20)}"\n"b"\n`)
  })
})
