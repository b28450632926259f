import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { readFigures } from '../src/index.ts'

const report = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'data',
  'thu-duc-500-ngay',
  'sources',
  'bao-cao-so-ket.txt',
)

describe('the bundled report', () => {
  const text = readFileSync(report, 'utf8')
  const figures = readFigures(text)

  it('states three rates, and all of them are right', () => {
    expect(
      figures.map(({ tier, numerator, denominator, percent_text, as_of, kind, verdict }) => ({
        tier,
        rate: `${numerator}/${denominator} = ${percent_text}`,
        as_of,
        kind,
        verdict,
      })),
    ).toEqual([
      { tier: null, rate: '742/942 = 78,77 %', as_of: '2025-02-03', kind: 'actual', verdict: 'ok' },
      { tier: 'city', rate: '40/71 = 56,3 %', as_of: '2025-02-03', kind: 'actual', verdict: 'ok' },
      { tier: 'grassroots', rate: '702/871 = 80,6 %', as_of: '2025-02-03', kind: 'actual', verdict: 'ok' },
    ])
  })

  it('is read the same after a Mac has decomposed its letters', () => {
    const decomposed = text.normalize('NFD')
    const again = readFigures(decomposed)
    expect(again.map(({ numerator, percent, tier }) => [numerator, percent, tier])).toEqual(
      figures.map(({ numerator, percent, tier }) => [numerator, percent, tier]),
    )
    for (const { span } of again) expect(decomposed.slice(span.start, span.end)).toBe(span.text)
  })
})
