import { describe, expect, it } from 'vitest'
import { contextIn, emptyOverview, overview, rate } from '../../test/sample.ts'
import { awardsWords } from './awards.ts'
import { burnUpWords, lastHalf } from './burn-up.ts'
import { overdueWords } from './overdue.ts'
import { tiersWords } from './tiers.ts'
import { unitRows, unitsWords } from './units.ts'

const vi = contextIn('vi')
const en = contextIn('en')
const figures = { burnUpWords, tiersWords, overdueWords, unitsWords, awardsWords }

describe('every figure', () => {
  it.each(Object.entries(figures))('%s states its size, its day, its source and its snapshot', (_, words) => {
    const figure = words(overview, vi)
    expect(figure.subtitle).toMatch(/ · n\u00a0=\u00a0[\d.]+ · tính đến 03\/02\/2025$/)
    expect(figure.source).toBe('Nguồn: sổ đăng ký minh hoạ, tổng số đã công bố là thật · bản chụp 7f3a')
    expect(figure.definition.about).not.toBe('')
    expect(figure.empty).toBeNull()
  })

  it.each(Object.entries(figures))('%s has a table with a cell under each column', (_, words) => {
    const { columns, rows } = words(overview, en).table
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toHaveLength(columns.length)
  })

  it.each(Object.entries(figures))('%s says why there is nothing to draw', (_, words) => {
    expect(words(emptyOverview, vi).empty).toMatch(/\.$/)
  })
})

describe('the burn-up', () => {
  it('states what is left after the last day, and the rush to the end', () => {
    expect(burnUpWords(overview, vi).title).toBe(
      'Sau 500 ngày, còn 200 trong 942 công trình chưa hoàn thành; một nửa số hoàn thành dồn vào 99 ngày cuối',
    )
  })

  it('states the day of a campaign that is still running', () => {
    const running = { ...overview, burnUp: { ...overview.burnUp, lastDay: '2024-09-21' } }
    expect(burnUpWords(running, en).title).toBe('Day 365 of 500: 742 of 942 works completed')
  })

  it('states that all is done', () => {
    const done = { ...overview, total: rate(942, 942, {}) }
    expect(burnUpWords(done, en).title).toBe('After 500 days, all 942 works are completed')
  })

  it('speaks of no rush when the completions were even', () => {
    const weeks = [
      { day: '2023-09-23', registered: 10, due: 0, completed: 0 },
      { day: '2024-05-01', registered: 10, due: 0, completed: 5 },
      { day: '2025-02-03', registered: 10, due: 0, completed: 10 },
    ]
    expect(lastHalf({ ...overview.burnUp, weeks, completed: 10 })).toBeNull()
  })
})

describe('tiers', () => {
  it('names the tier whose whole interval lies below the campaign', () => {
    expect(tiersWords(overview, en).title).toBe('The city tier is clearly below the overall 78.8\u00a0%')
  })

  it('finds no difference where the intervals reach the overall rate', () => {
    const even = { ...overview, tiers: [rate(7, 10, { tier: 'city' }), rate(8, 10, { tier: 'grassroots' })] }
    expect(tiersWords(even, vi).title).toBe('Không cấp nào khác rõ mức chung 78,8\u00a0%')
  })

  it('says that the register is a census', () => {
    expect(tiersWords(overview, en).notes[0]).toContain('no sampling error')
  })
})

describe('the burn-up of a register without dates', () => {
  const { registered, completed } = overview.burnUp
  const wordsOf = (undated: { registered: number; completed: number }) =>
    burnUpWords({ ...overview, burnUp: { ...overview.burnUp, undated } }, en)

  it('is not drawn where nothing has a date', () => {
    expect(wordsOf({ registered, completed }).empty).toContain('gives no days')
  })

  it('says what is counted from the first day where some have none', () => {
    const { empty, notes } = wordsOf({ registered: 2, completed: 1 })
    expect(empty).toBeNull()
    expect(notes[0]).toContain('counted from the first day: 2 registered, 1 completed.')
  })
})

describe('overdue works', () => {
  it('are counted, with the longest delay', () => {
    expect(overdueWords(overview, vi).title).toBe('3 công trình trễ hạn, lâu nhất 409 ngày')
  })

  it('may be none', () => {
    const none = { ...overview, overdue: { total: 0, days: [], worst: null } }
    expect(overdueWords(none, en).title).toBe('No work is overdue')
    const undue = { ...none, burnUp: { ...overview.burnUp, due: 0 } }
    expect(overdueWords(undue, en).title).toBe('No due date in the register has passed')
  })
})

describe('units', () => {
  it('names the lowest unit and states the rule of the ranking', () => {
    const [lowest] = overview.units
    const words = unitsWords({ ...overview, units: [lowest!, { ...lowest!, name: 'Phường Tam Bình' }] }, en)
    expect(words.title).toBe('Phường Linh Xuân ranks lowest: 2\u00a0of\u00a07 works completed')
    expect(words.notes[0]).toContain('fewer than 5 works are not ranked')
  })

  it('ranks nothing where one unit alone has enough works', () => {
    expect(unitsWords(overview, vi).title).toBe(
      'Chỉ Phường Linh Xuân có từ 5 công trình: xong 2\u00a0trên\u00a07',
    )
  })

  it('leads to the works of each unit', () => {
    expect(unitRows(overview, vi.language)).toMatchObject([
      { label: 'Phường Linh Xuân', detail: '2/7 · 3 trễ', href: '#/works?unit=u1' },
    ])
  })

  it('draws the rate towards the whole and gives the rank with its interval, once it is known', () => {
    const rank = { expected: 180.2, lower: 120, median: 184, upper: 201, topQuartile: 0.01, top: 0.01 }
    const standing = new Map([
      ['u1', { shrunken: { rate: 0.5, lower: 0.3, upper: 0.7 }, rank, adjustedP: 0.01 }],
      ['u2', { shrunken: { rate: 0.8, lower: 0.7, upper: 0.9 }, rank, adjustedP: 0.9 }],
    ])
    expect(unitRows(overview, en.language, standing)).toMatchObject([
      { detail: '2/7 · rank 184 (120–201)', value: 0.5, lower: 0.3, upper: 0.7 },
    ])
    expect(unitsWords(overview, en, standing).notes.slice(1)).toEqual([expect.stringContaining('less sure')])
  })

  it('leaves the rates and their intervals as they are, and says so, where units differ by chance alone', () => {
    const rank = { expected: 101, lower: 1, median: 101, upper: 201, topQuartile: 0.25, top: 0.25 }
    const shrunken = { rate: 0.78, lower: 0.78, upper: 0.78 }
    const alike = { shrunken, rank, adjustedP: 0.4 }
    const standing = new Map([
      ['u1', alike],
      ['u2', alike],
    ])
    const [row] = unitRows(overview, en.language, standing)
    expect(row).toMatchObject({ value: 2 / 7, detail: '2/7 · rank 101 (1–201)' })
    expect((row?.upper ?? 0) - (row?.lower ?? 1)).toBeGreaterThan(0.4)
    const { notes, subtitle } = unitsWords(overview, en, standing)
    expect(notes.slice(1)).toEqual([
      expect.stringContaining('by no more than chance'),
      expect.stringContaining('none here is below the whole'),
    ])
    expect(subtitle).not.toContain('drawn towards')
  })
})

it('counts the commended units among those that registered', () => {
  expect(awardsWords(overview, vi).title).toBe('63 trên 201 đơn vị được khen: 31,3\u00a0%')
})
