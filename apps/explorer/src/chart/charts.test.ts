import type { PlotOptions } from '@observablehq/plot'
import { describe, expect, it } from 'vitest'
import { emptyOverview, overview, register } from '../../test/sample.ts'
import { languages } from '../messages/language.ts'
import { awardsChart } from './awards.ts'
import { burnUpChart } from './burn-up.ts'
import { intervalChart, type IntervalRow } from './interval.ts'
import { mostSquares, overdueChart } from './overdue.ts'

const language = languages.vi

interface Drawn {
  readonly data?: unknown
  readonly channels?: { readonly text?: { readonly value: unknown } }
}

function marksOf(options: PlotOptions): Drawn[] {
  return (options.marks ?? []).flat(9).filter((mark): mark is Drawn & typeof mark => mark != null)
}

/** The words a chart writes: constants, or the named column of its data. */
function textsOf(options: PlotOptions): string[] {
  return marksOf(options).flatMap(({ data, channels }) => {
    const text = channels?.text?.value
    if (Array.isArray(text)) return text.map(String)
    if (typeof text !== 'string' || !Array.isArray(data)) return []
    return data.map((row: Record<string, unknown>) => String(row[text]))
  })
}

describe('burn-up', () => {
  it('names each line where it ends, the phases, the deadline and the occasions inside the campaign', () => {
    const texts = textsOf(burnUpChart(overview.burnUp, { width: 1200, language, register }))
    expect(texts).toEqual(
      expect.arrayContaining([
        '942 đăng ký',
        '914 đến hạn',
        '742 hoàn thành',
        'Khởi động',
        'Hạn cuối 03/02/2025',
        'Kỷ niệm 95 năm',
      ]),
    )
    expect(texts).not.toContain('Kỷ niệm 50 năm')
  })

  it('starts at zero and keeps names inside on a narrow screen', () => {
    const wide = burnUpChart(overview.burnUp, { width: 1200, language, register })
    const narrow = burnUpChart(overview.burnUp, { width: 358, language, register })
    expect(wide.y?.domain).toMatchObject({ 0: 0 })
    expect(wide.marginRight).toBeGreaterThan(100)
    expect(narrow.marginRight).toBe(0)
  })

  it('can be asked for a campaign with nothing in it', () => {
    expect(() => burnUpChart(emptyOverview.burnUp, { width: 800, language, register })).not.toThrow()
  })
})

describe('intervals', () => {
  const row: IntervalRow = {
    label: 'Phường A',
    detail: '2/7',
    denominator: 7,
    value: 2 / 7,
    lower: 0.08,
    upper: 0.64,
  }
  const options = { width: 360, language, reference: { value: 0.78, label: 'mức chung 78,8 %' } }

  it('name every row and the line they are compared with', () => {
    const texts = textsOf(intervalChart([row], options))
    expect(texts).toEqual(expect.arrayContaining(['Phường A', '2/7', 'mức chung 78,8 %']))
  })

  it('grow with their rows and span the whole scale', () => {
    const one = intervalChart([row], options)
    const two = intervalChart([row, row], options)
    expect(two.height).toBeGreaterThan(one.height ?? Infinity)
    expect(one.x?.domain).toEqual([0, 1])
  })

  it('draw no dot where there is no rate', () => {
    const none = { ...row, value: null, lower: null, upper: null }
    const dots = (rows: readonly IntervalRow[]) =>
      marksOf(intervalChart(rows, options)).filter(({ data }) => Array.isArray(data) && data.length > 0)
        .length
    expect(dots([none])).toBeLessThan(dots([row]))
  })
})

describe('overdue works', () => {
  const squaresIn = (days: Parameters<typeof overdueChart>[0]) =>
    marksOf(overdueChart(days, { width: 320, language })).at(0)?.data

  it('are a square each', () => {
    expect(squaresIn(overview.overdue.days)).toHaveLength(3)
  })

  it('become bars when squares would be too many', () => {
    const many = [{ days: 10, count: mostSquares + 1 }]
    expect(squaresIn(many)).toEqual(
      [{ from: 0, to: 11, count: mostSquares + 1 }].map((bin) =>
        expect.objectContaining({ count: bin.count }),
      ),
    )
  })

  it('never stack higher than the chart has room for', () => {
    const stack = [
      { days: 400, count: 1 },
      { days: 3, count: 60 },
    ]
    expect(overdueChart(stack, { width: 320, language }).height).toBeLessThan(360)
  })

  it('label the longest delay', () => {
    expect(textsOf(overdueChart(overview.overdue.days, { width: 320, language }))).toContain('409 ngày')
  })
})

describe('commended units', () => {
  it('are filled among one square per unit', () => {
    const cells = marksOf(awardsChart(63, 201, { width: 300 }))[0]?.data
    expect(cells).toHaveLength(201)
    expect((cells as { awarded: boolean }[]).filter(({ awarded }) => awarded)).toHaveLength(63)
  })

  it('become a divided bar when squares would be too many', () => {
    expect(marksOf(awardsChart(10, 5000, { width: 300 }))[0]?.data).toHaveLength(2)
  })
})
