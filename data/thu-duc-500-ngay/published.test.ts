import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

describe('the published figures', () => {
  it('are the ones of the public report, with the percentages as printed', () => {
    const rows = read('sources/published.csv').trim().split('\n').slice(1)
    expect(rows.map((row) => row.split(',').slice(1, 7))).toEqual([
      ['completion_rate', '', '742', '942', '78.77', '2025-02-03'],
      ['completion_rate', 'city', '40', '71', '56.3', '2025-02-03'],
      ['completion_rate', 'grassroots', '702', '871', '80.6', '2025-02-03'],
      ['units_registered', '', '201', '', '', '2025-02-03'],
      ['award_rate', '', '63', '201', '', '2025-02-03'],
    ])
  })

  it.each([
    '742/942',
    '78,77 %',
    '40/71',
    '56,3 %',
    '702/871',
    '80,6 %',
    '201 đơn vị',
    '63 tập thể',
    '500 ngày',
  ])('stand in the summary report: %s', (figure) => {
    expect(read('sources/bao-cao-so-ket.txt')).toContain(figure)
  })

  it('come with a report that says it is an illustration, in composed Unicode', () => {
    const report = read('sources/bao-cao-so-ket.txt')
    expect(report.split('\n')[0]).toContain('BẢN MINH HOẠ')
    expect(report).toBe(report.normalize('NFC'))
  })
})

describe('the phases', () => {
  it('cover the 500 days without gap or overlap', () => {
    const days = [...read('campaign.yaml').matchAll(/^ {4}(start|end): (\S+)$/gm)].map(
      ([, edge, iso]) => [edge, Date.parse(iso!) / 86_400_000] as const,
    )
    const starts = days.filter(([edge]) => edge === 'start').map(([, day]) => day)
    const ends = days.filter(([edge]) => edge === 'end').map(([, day]) => day)
    expect(starts.slice(1)).toEqual(ends.slice(0, -1).map((day) => day + 1))
    expect(ends.at(-1)! - starts[0]! + 1).toBe(500)
  })
})
