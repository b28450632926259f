import { describe, expect, it } from 'vitest'

import { readFigures } from '../read-figures.ts'
import { auditFigures } from './audit-figures.ts'

const published = (city = '40/71', total = '742/942', percent = '78,77') =>
  `Hoàn thành ${total} công trình (${percent}%); cấp thành phố ${city} công trình (56,3%); cấp cơ sở 702/871 công trình (80,6%).`

const audit = (text: string, publishedOn?: string) => auditFigures(readFigures(text), { publishedOn })

describe('auditFigures', () => {
  it('finds the published campaign right, and its tiers add up', () => {
    const { figures, sums, habit, verdicts } = audit(published())
    expect(figures.map(({ reason }) => reason)).toEqual(['rounded', 'rounded', 'rounded'])
    expect(sums).toMatchObject([{ outcome: 'adds_up', numerators: 742, denominators: 942, isBetween: true }])
    expect(habit).toBe('rounding')
    expect(verdicts).toMatchObject({ ok: 3, mismatch: 0 })
  })

  it('takes a percentage for right that a count gives which is said to be inexact', () => {
    const verdict = (count: string) =>
      audit(`Có ${count} công trình hoàn thành trong tổng số 268 công trình, tương đương khoảng 73%.`)
        .figures[0]?.verdict
    expect(['gần 200', 'hơn 190', 'hơn 200', '200'].map(verdict)).toEqual([
      'ok_hedged',
      'ok_hedged',
      'mismatch',
      'mismatch',
    ])
  })

  it('prints the power of each check', () => {
    expect(audit(published()).figures.map(({ power }) => power?.toFixed(3))).toEqual([
      '0.906',
      '0.929',
      '0.129',
    ])
  })

  it('finds the city share that the three percentages imply', () => {
    const [sum] = audit(published()).sums
    expect(sum?.impliedShare?.lower).toBeCloseTo(7.3, 1)
    expect(sum?.impliedShare?.upper).toBeCloseTo(7.76, 1)
  })

  it('repairs the one field that closes every check', () => {
    const [first, second] = audit(published('40/71', '742/942', '87,77')).figures
    expect(first).toMatchObject({
      verdict: 'mismatch',
      reason: 'wrong',
      repair: { field: 'percent_text', value: '78,77 %' },
    })
    expect(second?.repair).toBeNull()
    expect(audit(published('45/71')).figures[1]).toMatchObject({
      verdict: 'mismatch',
      repair: { field: 'numerator', value: 40 },
    })
  })

  it('suggests nothing where a count may be as wrong as the percentage', () => {
    const [figure] = audit('Hoàn thành 742/942 công trình, đạt 87,8%.').figures
    expect(figure?.repair).toBeNull()
    expect(figure?.numerators).toEqual([827])
  })

  it('names the bases a lone numerator may have', () => {
    const [figure] = audit('Có 742 công trình hoàn thành, chiếm 78,77%.').figures
    expect(figure).toMatchObject({ verdict: 'base_unclear', reason: 'no_base' })
    expect(figure?.denominators).toEqual([942])
  })

  it('does not add up tiers of different days', () => {
    const text =
      'Đến 30/6/2024 đạt 700/942 công trình. Đến 03/02/2025, cấp thành phố 40/71 công trình, cấp cơ sở 702/871 công trình.'
    expect(audit(text).sums).toEqual([])
  })

  it('tells parts that exceed their total from parts that are not all named', () => {
    expect(audit(published('40/71', '700/900', '77,78')).sums).toMatchObject([{ outcome: 'differs' }])
    expect(audit(published('40/71', '842/1042', '80,81')).sums).toMatchObject([
      { outcome: 'incomplete', isBetween: false },
    ])
  })

  it('takes a part without a noun for one of what was spoken of before', () => {
    const text =
      'Hoàn thành 742/942 công trình (78,77%). Trong đó, cấp thành phố đạt 40/71 (56,3%). Cấp cơ sở đạt 702/871 (80,6%).'
    expect(audit(text).sums).toMatchObject([{ outcome: 'adds_up' }])
  })

  it('finds a total outside its parts, but for their rounding', () => {
    const between = (total: string) =>
      audit(`Toàn thành phố đạt ${total}%. Trong đó, cấp thành phố đạt 56,3%, cấp cơ sở đạt 80,6%.`).sums[0]
        ?.isBetween
    expect(between('78,77')).toBe(true)
    expect(between('80,64')).toBe(true)
    expect(between('80,7')).toBe(false)
    expect(between('56')).toBe(true)
    expect(between('55')).toBe(false)
  })

  it('names 100 % while works are open, however it was rounded', () => {
    expect(audit('Hoàn thành 941/942 công trình (100%).').figures).toMatchObject([{ reason: 'open_at_100' }])
  })

  it('names a report that cuts off its digits', () => {
    expect(audit('Đạt 742/942 công trình (78,76%). Đạt 702/871 công trình (80,5%).').habit).toBe('truncating')
    expect(audit('Đạt 1/2 công trình (50%).').habit).toBe('unknown')
  })

  it('flags a day after the publication', () => {
    const text = 'Tính đến ngày 03/02/2025, đạt 40/71 công trình.'
    expect(audit(text, '2025-02-03').figures).toMatchObject([{ isAfterPublication: false }])
    expect(audit(text, '2025-02-02').figures).toMatchObject([{ isAfterPublication: true }])
  })
})
