import { expect, it } from 'vitest'

import { readReport } from '../read-report.ts'

const head = 'UBND PHƯỜNG LINH XUÂN\nBÁO CÁO\nKết quả thực hiện đợt thi đua\n'
const units = ['Phường Linh Xuân', 'Phường An Phú']
const scopes = (text: string) =>
  readReport(text, { units }).readings.map(({ figure: { unit }, isBare }) => ({ unit, isBare }))

it('what a unit reports may be its own works, and is held against no others', () => {
  expect(scopes(`${head}Đã hoàn thành 8/10 công trình, đạt 80 %.`)).toEqual([
    { unit: 'UBND PHƯỜNG LINH XUÂN', isBare: true },
  ])
})

it.each([
  ['Toàn thành phố hoàn thành 742/942 công trình.', 'all are spoken of'],
  ['Các đơn vị đã hoàn thành 742/942 công trình.', 'units are'],
  ['Đã hoàn thành 742/942 công trình; phường An Phú khen 2 tập thể.', 'another is named'],
])('a unit that sends the report of a campaign speaks of all: %j, %s', (text) => {
  expect(scopes(head + text)).toMatchObject([{ unit: null }])
})
