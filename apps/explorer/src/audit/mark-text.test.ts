import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { markText } from './mark-text.ts'

describe('marked text', () => {
  it('cuts a text at its figures', () => {
    expect(markText('đạt 40/71 (56,3 %).', [{ start: 4, end: 9 }])).toEqual([
      [
        { text: 'đạt ', figure: null },
        { text: '40/71', figure: 0 },
        { text: ' (56,3 %).', figure: null },
      ],
    ])
  })

  it('keeps the first of two figures that overlap', () => {
    const [block] = markText('abcdef', [
      { start: 2, end: 5 },
      { start: 1, end: 3 },
    ])
    expect(block).toEqual([
      { text: 'a', figure: null },
      { text: 'bc', figure: 1 },
      { text: 'def', figure: null },
    ])
  })

  it('lays a long text out in blocks that end with a line', () => {
    const blocks = markText('một dòng chữ\n'.repeat(2000), [])
    expect(blocks.length).toBeGreaterThan(5)
    for (const block of blocks) expect(block.at(-1)?.text.endsWith('\n')).toBe(true)
  })

  it('loses and adds nothing, whatever the spans', () => {
    const span = fc.tuple(fc.nat(9000), fc.nat(40)).map(([start, size]) => ({ start, end: start + size }))
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(span), (line, spans) => {
        const raw = `${line}\n`.repeat(150)
        const inside = spans.filter(({ end }) => end <= raw.length)
        expect(
          markText(raw, inside)
            .flat()
            .map(({ text }) => text)
            .join(''),
        ).toBe(raw)
      }),
    )
  })
})
