import { describe, expect, it } from 'vitest'

import { readReport } from './read-report.ts'

const units = ['Phòng Kinh tế', 'Hội Đông y Thành phố Thủ Đức']
const counts = (text: string) =>
  readReport(text, { counts: true, units, publishedOn: '2025-02-05' }).readings.flatMap(
    ({ figure, metric, narrowed, isBare }) =>
      metric === undefined
        ? []
        : [
            `${figure.numerator} ${metric}${isBare === true ? ' bare' : ''}${figure.kind === 'actual' ? '' : ` ${figure.kind}`}${narrowed === null ? '' : ` (${narrowed})`}`,
          ],
  )

describe('counts that no rate is made of', () => {
  it.each([
    ['Có 201 đơn vị đăng ký 942 công trình.', ['201 units_registered', '942 works_registered']],
    ['Có 63 tập thể được biểu dương.', ['63 award_rate']],
    [
      'Đến nay 742 công trình đã hoàn thành, 31 công trình chưa hoàn thành.',
      ['742 works_completed', '31 completion_rate'],
    ],
    ['Toàn đợt có 942 công trình.', ['942 works_registered bare']],
    ['Phấn đấu hoàn thành 942 công trình.', ['942 works_completed target']],
    ['Số đơn vị tham gia tăng 12 đơn vị.', ['12 units_registered comparison']],
    ['Lĩnh vực giao thông hoàn thành 30 công trình.', ['30 works_completed (Lĩnh vực giao thông)']],
    ['Trong tháng 1/2025 hoàn thành 30 công trình.', ['30 works_completed (Trong tháng 1/2025)']],
    ['Quý IV/2024 hoàn thành 140 công trình.', ['140 works_completed (Quý IV/2024)']],
    ['Năm 2024 hoàn thành 380 công trình.', ['380 works_completed (Năm 2024)']],
    ['Bình quân mỗi đơn vị hoàn thành 4 công trình.', ['4 works_completed (Bình quân)']],
    ['Hoàn thành 12 công trình do Nhà nước đầu tư.', ['12 works_completed (công trình do Nhà nước)']],
    ['Có 102 đơn vị hoàn thành 100% công trình.', ['102 units_all_done']],
    ['27 công trình dở dang hoặc chưa làm.', ['27 completion_rate']],
    ['Biểu dương 102 đơn vị hoàn thành 100% công trình.', ['102 units_all_done bare']],
    [
      'Cứ 10 công trình thì 8 công trình hoàn thành.',
      ['10 works_registered bare (Cứ 10)', '8 works_completed (Cứ 10)'],
    ],
    ['Từ ngày 1/10 đến 31/12 hoàn thành 33 công trình.', ['33 works_completed (Từ ngày 1/10 đến)']],
    ['12 works were completed in the health sector.', ['12 works_completed (in the health sector)']],
    [
      'Hoàn thành 742 công trình, trong đó cấp thành phố 40 công trình, cấp cơ sở 702 công trình.',
      ['742 works_completed', '40 works_completed', '702 works_completed'],
    ],
    [
      'Còn 27 công trình, gồm 20 công trình đang thực hiện và 7 công trình chưa triển khai.',
      ['27 completion_rate', '20 works_registered', '7 works_registered'],
    ],
  ])('say what they count: %s', (text, found) => {
    expect(counts(text)).toEqual(found)
  })
  it.each(['1.250 hộ dân hưởng lợi.', 'Có 63 đơn vị hoàn thành sớm.'])(
    'are left alone where no metric holds them: %s',
    (text) => {
      expect(counts(text)).toEqual([])
    },
  )
  it('are not made of the number of a row and the words of the next cell', () => {
    expect(counts('STT\tNội dung\tSố lượng\n2\tCông trình hoàn thành\t742')).toEqual([])
  })

  it('are not told unless asked for, nor where a rate holds them', () => {
    expect(readReport('Có 201 đơn vị đăng ký 942 công trình.').readings).toEqual([])
    expect(counts('Đăng ký 942 công trình, hoàn thành 742 công trình, đạt 78,77%.')).toEqual([])
  })
})

describe('the body that a figure speaks of', () => {
  const unitOf = (text: string) => readReport(text, { units }).readings[0]?.figure.unit

  it('is a unit of the campaign, however its name is spelled', () => {
    expect(unitOf('Phòng kinh tế hoàn thành 3/4 công trình.')).toBe('Phòng kinh tế')
    expect(unitOf('Hội Đông y TP. Thủ Đức hoàn thành 8/10 công trình.')).toMatch(/^Hội Đông y TP/u)
    expect(unitOf('Hội Đông y thành phố hoàn thành 8/10 công trình.')).toBe('Hội Đông y thành phố')
  })
  it('is named whole, so that no other unit is taken for it', () => {
    expect(unitOf('Trường Mầm non Hoa Sen Vàng hoàn thành 1/3 công trình.')).toBe(
      'Trường Mầm non Hoa Sen Vàng',
    )
    expect(unitOf('Hội Đông y phường An Phú hoàn thành 1/3 công trình.')).toBe('Hội Đông y phường An Phú')
  })
  it('is not who says it', () => {
    expect(unitOf('Theo báo cáo của Phòng Kinh tế, hoàn thành 742/942 công trình.')).toBeNull()
    expect(unitOf('Phòng Kinh tế cho biết đã hoàn thành 742/942 công trình.')).toBeNull()
  })
})
