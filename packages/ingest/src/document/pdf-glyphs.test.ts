import { describe, expect, it } from 'vitest'

import { areTangled, glyphsOf } from './pdf-glyphs.ts'

const numbers = {
  save: 1,
  restore: 2,
  transform: 3,
  beginText: 4,
  setFont: 5,
  moveText: 6,
  showText: 7,
  setTextMatrix: 8,
}

/** Operators by name, as a page draws them. */
function drawing(...steps: [name: keyof typeof numbers, ...args: unknown[]][]) {
  return { fnArray: steps.map(([name]) => numbers[name]), argsArray: steps.map(([, ...args]) => args) }
}

const glyph = (unicode: string, width = 500) => ({ unicode, width, isSpace: unicode === ' ' })

describe('glyphsOf', () => {
  it('moves on by the width of each letter and by the gaps between them, in thousandths of the size', () => {
    const runs = glyphsOf(
      drawing(
        ['beginText'],
        ['setFont', 'f', 10],
        ['moveText', 100, 700],
        ['showText', [glyph('T'), -500, glyph('l')]],
      ),
      numbers,
    )
    expect(runs).toEqual([
      { text: 'T', x: 100, y: 700, width: 5, size: 10 },
      { text: 'l', x: 110, y: 700, width: 5, size: 10 },
    ])
  })

  it('places letters by the page as it was transformed, and as it was before once restored', () => {
    const show = [['beginText'], ['moveText', 10, 10], ['showText', [glyph('a')]]] as const
    const runs = glyphsOf(
      drawing(
        ['setFont', 'f', 10],
        ['save'],
        ['transform', 2, 0, 0, 2, 5, 5],
        ...show.map((step) => [...step] as never),
        ['restore'],
        ...show.map((step) => [...step] as never),
      ),
      numbers,
    )
    expect(runs.map(({ x, y, size }) => [x, y, size])).toEqual([
      [25, 25, 20],
      [10, 10, 10],
    ])
  })
})

describe('areTangled', () => {
  const run = (text: string, x: number, y = 700) => ({ text, x, y, width: 5, size: 10 })

  it('sees letters that were drawn after those behind them', () => {
    expect(areTangled([run('T l', 0), run('ỷ', 6), run('x', 2)])).toBe(true)
    expect(areTangled([run('Tỷ', 0), run('lệ', 20), run('Cấp', 0, 685)])).toBe(false)
  })
})
