import { describe, expect, it } from 'vitest'

import { readReport } from './read-report.ts'

const names = {
  publishedOn: '2025-12-22',
  counts: true,
  fields: ['Y tế', 'Giao thông'],
  units: ['Sở Y tế', 'Xã Tân Hưng', 'Xã Mỹ Thành', 'Xã Long Sơn'],
} as const

const ranks = (text: string) =>
  readReport(text, names).readings.flatMap(({ rank }) =>
    rank
      ? [`${rank.name} ${rank.place}${rank.total === null ? '' : `/${rank.total}`} ${rank.by ?? '-'}`]
      : [],
  )

describe('places in an order', () => {
  it.each([
    ['Xã Mỹ Thành xếp thứ 3/20 đơn vị về tỷ lệ hoàn thành.', ['Xã Mỹ Thành 3/20 rate']],
    [
      'Dẫn đầu là Sở Y tế và xã Tân Hưng, hoàn thành 100% công trình.',
      ['Sở Y tế 1 rate', 'xã Tân Hưng 1 rate'],
    ],
    ['Thấp nhất là xã Long Sơn, chỉ đạt 36,8%.', ['xã Long Sơn -1 -']],
    ['Xã Tân Hưng đứng đầu với nhiều công trình hoàn thành nhất.', ['Xã Tân Hưng 1 completed']],
    ['Lĩnh vực y tế dẫn đầu với 81,4%.', ['Y tế 1 -']],
    ['Xã Mỹ Thành đứng thứ hai toàn tỉnh về công trình hoàn thành.', ['Xã Mỹ Thành 2 -']],
    ['Xã Tân Hưng ranked first with a completion rate of 100%.', ['Xã Tân Hưng 1 rate']],
  ])('are read with who has them: %s', (text, found) => {
    expect(ranks(text)).toEqual(found)
  })

  it.each([
    'Phấn đấu xã Mỹ Thành đứng đầu về tỷ lệ hoàn thành.',
    'Xã Mỹ Thành là một trong các xã dẫn đầu về tỷ lệ hoàn thành.',
    'Đội bóng xã Mỹ Thành xếp thứ nhất giải giao hữu.',
    'Xã Long Sơn dẫn đầu toàn tỉnh về trồng cây xanh, đạt 120% kế hoạch.',
    'Xã Long Sơn thấp nhất về tỷ lệ giải ngân (40%).',
  ])('are none where nothing is ordered by works: %s', (text) => {
    expect(ranks(text)).toEqual([])
  })
})

const changes = (text: string) =>
  readReport(text, names).readings.flatMap(({ change }) =>
    change === undefined
      ? []
      : change === null
        ? ['unclear']
        : [
            `${change.measure} ${change.sign * Number(change.digits.replace(',', '.'))} ${change.what} ${sideOf(change.own)} : ${sideOf(change.base)}`,
          ],
  )

const sideOf = (side: NonNullable<ReturnType<typeof readReport>['readings'][0]['change']>['own']) =>
  side.of === 'period' ? `${side.period.from}..${side.period.to}` : side.of === 'day' ? side.day : side.name

describe('changes and gaps', () => {
  it.each([
    [
      'Lĩnh vực y tế hoàn thành 70,5%, thấp hơn mức chung toàn tỉnh 1,1 điểm phần trăm.',
      ['points -1.1 rate Y tế : null'],
    ],
    [
      'Tỷ lệ hoàn thành của lĩnh vực giao thông thấp hơn y tế 11,9 điểm phần trăm và thấp hơn mức chung 6 điểm phần trăm.',
      ['points -11.9 rate Giao thông : Y tế', 'points -6 rate Giao thông : null'],
    ],
    [
      'Xã Tân Hưng hoàn thành nhiều hơn xã Long Sơn 11 công trình.',
      ['count 11 completed Xã Tân Hưng : xã Long Sơn'],
    ],
    [
      'Tỷ lệ hoàn thành của cấp tỉnh cao hơn cấp xã 8,1 điểm phần trăm.',
      ['points 8.1 rate province : commune'],
    ],
    [
      'Tỷ lệ hoàn thành cấp xã thấp hơn cấp tỉnh 8,1 điểm phần trăm.',
      ['points -8.1 rate commune : province'],
    ],
    [
      'Quý IV/2025 hoàn thành 282 công trình, tăng 50% so với quý III/2025.',
      ['percent 50 completed 2025-10-01..2025-12-31 : 2025-07-01..2025-09-30'],
    ],
    [
      'Tháng 11/2025 hoàn thành 98 công trình, gấp 2 lần so với tháng trước.',
      ['times 2 completed 2025-11-01..2025-11-30 : 2025-10-01..2025-10-31'],
    ],
    [
      'So với ngày 31/10/2025, số công trình hoàn thành tăng 195 công trình.',
      ['count 195 completed 2025-12-22 : 2025-10-31'],
    ],
    [
      'So với tỷ lệ chung toàn tỉnh (77,7%), lĩnh vực y tế thấp hơn 20,3 điểm phần trăm; lĩnh vực giao thông thấp hơn 9,1 điểm phần trăm.',
      ['unclear', 'points -20.3 rate Y tế : null', 'points -9.1 rate Giao thông : null'],
    ],
    [
      'Tỷ lệ hoàn thành của cấp xã (42,7%) cao hơn cấp thôn (41,0%) 1,7 điểm phần trăm và cao hơn cấp tỉnh (31,3%) 11,4 điểm phần trăm.',
      ['unclear', 'points 1.7 rate commune : hamlet', 'unclear', 'points 11.4 rate commune : province'],
    ],
    ['Số công trình đăng ký của cấp xã gấp 2,1 lần cấp tỉnh.', ['times 2.1 registered commune : province']],
    ['Tỷ lệ hoàn thành của cấp tỉnh cao gấp 1,1 lần cấp xã.', ['times 1.1 rate province : commune']],
    ['Lĩnh vực y tế hoàn thành gấp đôi lĩnh vực giao thông.', ['times 2 completed Y tế : Giao thông']],
    [
      'The completion rate of the provincial tier was 8.1 percentage points higher than that of the commune level.',
      ['points 8.1 rate province : commune'],
    ],
    [
      'Tỷ lệ hoàn thành của cấp xã cao hơn cấp tỉnh 8,1 điểm phần trăm, cao hơn lĩnh vực y tế 2 điểm phần trăm; thấp hơn cấp thôn 3 điểm phần trăm.',
      ['points 8.1 rate commune : province', 'unclear', 'points -3 rate commune : hamlet'],
    ],
  ])('are read with what they are between: %s', (text, found) => {
    expect(changes(text)).toEqual(found)
  })

  it.each([
    'Tỷ lệ giải ngân của cấp tỉnh cao hơn cấp xã 8,1 điểm phần trăm.',
    'Tỷ lệ hoàn thành tăng 8,1 điểm phần trăm so với cùng kỳ.',
    'Tỷ lệ hoàn thành vượt chỉ tiêu 5 điểm phần trăm.',
    'So với cuối năm (ngày 31/10/2025: 281 công trình), số công trình hoàn thành có nhích.',
  ])('are left open where the words do not say: %s', (text) => {
    expect(changes(text)).toEqual(['unclear'])
  })

  it('are no figures unless counts are asked for', () => {
    expect(readReport('Tỷ lệ hoàn thành tăng 8,1 điểm phần trăm.').readings).toEqual([])
  })
})
