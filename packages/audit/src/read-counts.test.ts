import { describe, expect, it } from 'vitest'

import { readReport } from './read-report.ts'

const units = ['Phòng Kinh tế', 'Phòng Kế hoạch', 'Hội Đông y Thành phố Thủ Đức']
const counts = (text: string) =>
  readReport(text, { counts: true, units, publishedOn: '2025-02-05' }).readings.flatMap(
    ({ figure, metric, narrowed, during, isBare, sentence }) =>
      metric === undefined
        ? []
        : [
            `${figure.numerator} ${metric}${figure.unit !== null && sentence.text.includes('lần lượt') ? ` of ${figure.unit}` : ''}${isBare === true ? ' bare' : ''}${figure.kind === 'actual' ? '' : ` ${figure.kind}`}${during ? ` ${during.from}..${during.to}` : ''}${narrowed === null ? '' : ` (${narrowed})`}`,
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
    ['Trong tháng 1/2025 hoàn thành 30 công trình.', ['30 works_completed 2025-01-01..2025-01-31']],
    ['Quý IV/2024 hoàn thành 140 công trình.', ['140 works_completed 2024-10-01..2024-12-31']],
    ['Năm 2024 hoàn thành 380 công trình.', ['380 works_completed 2024-01-01..2024-12-31']],
    ['Bình quân mỗi đơn vị hoàn thành 4 công trình.', ['4 works_completed (Bình quân)']],
    ['Hoàn thành 12 công trình do Nhà nước đầu tư.', ['12 works_completed (công trình do Nhà nước)']],
    ['Trong tháng 1/2025 có thêm 30 công trình hoàn thành.', ['30 works_completed 2025-01-01..2025-01-31']],
    ['Riêng 9 tháng đầu năm 2024 có 80 công trình về đích.', ['80 works_completed 2024-01-01..2024-09-30']],
    ['Trong tháng 1/2025 tăng tốc, luỹ kế hoàn thành 742 công trình.', ['742 works_completed']],
    ['Năm 2025, tính đến nay hoàn thành 183 công trình.', ['183 works_completed 2025-01-01..2025-12-31']],
    ['Trong tháng 10, tháng 11 hoàn thành 185 công trình.', ['185 works_completed 2025-10-01..2025-11-30']],
    ['Hai tháng 10 và 11/2024 hoàn thành 56 công trình.', ['56 works_completed 2024-10-01..2024-11-30']],
    [
      'Tháng 10, tháng 11/2024 hoàn thành lần lượt 62 và 71 công trình.',
      ['62 works_completed 2024-10-01..2024-10-31', '71 works_completed 2024-11-01..2024-11-30'],
    ],
    ['Từ đầu tháng 11 đến nay hoàn thành 195 công trình.', ['195 works_completed 2025-11-01..2025-02-05']],
    [
      'Tính đến hết ngày 31/01/2025:\nTrong tháng hoàn thành 30 công trình.',
      ['30 works_completed bare 2025-01-01..2025-01-31'],
    ],
    [
      'Quý IV/2024 hoàn thành 140 công trình; quý III/2024, 98 công trình.',
      ['140 works_completed 2024-10-01..2024-12-31', '98 works_completed 2024-07-01..2024-09-30'],
    ],
    ['Từ đầu năm đến nay hoàn thành 195 công trình.', ['195 works_completed (Từ đầu năm)']],
    [
      'Quý IV/2024 (đến ngày 20/12) hoàn thành 282 công trình.',
      ['282 works_completed 2024-10-01..2024-12-31'],
    ],
    ['Riêng các phường hoàn thành 147 công trình.', ['147 works_completed (các phường)']],
    ['Hoàn thành đúng và trước hạn 208 công trình.', ['208 on_time_rate']],
    ['Có 158 công trình hoàn thành trong hạn.', ['158 on_time_rate']],
    ['Có 37 công trình hoàn thành sau hạn, 98 công trình về trước hạn.', ['37 late_rate', '98 early_rate']],
    ['Hoàn thành 39 công trình, trong đó trước hạn 20 công trình.', ['39 works_completed', '20 early_rate']],
    [
      'Phòng Kinh tế, Kế hoạch lần lượt hoàn thành 24 và 29 công trình.',
      ['24 works_completed of Phòng Kinh tế', '29 works_completed of Phòng Kế hoạch'],
    ],
    ['A month earlier 96 works were completed.', ['96 works_completed comparison']],
    ['Qua rà soát hồ sơ, đề nghị khen thưởng 4 tập thể.', ['4 award_rate']],
    [
      'Nửa đầu tháng 10/2024 hoàn thành 21 công trình.',
      ['21 works_completed 2024-10-01..2024-10-31 (Nửa đầu)'],
    ],
    ['Phòng Kế hoạch và Sao Mai hoàn thành 126 công trình.', ['126 works_completed (Phòng Kế hoạch)']],
    ['Còn 38 công trình phải hoàn thành.', ['38 completion_rate']],
    ['Bốn tập thể nêu trên hoàn thành 540 công trình.', ['540 works_completed bare']],
    [
      'Các phòng, ban của Sở và Phòng Kinh tế hoàn thành 190 công trình.',
      ['190 works_completed (Các phòng, ban của Sở và Phòng Kinh tế)'],
    ],
    ['Số công trình hoàn thành trong tháng 10/2024: 507.', ['507 works_completed 2024-10-01..2024-10-31']],
    [
      'Some 263 works are still open: 196 are under way and 67 have not been started.',
      ['263 completion_rate', '196 works_registered', '67 works_registered'],
    ],
    [
      'January was the busiest month, with 507 works finished against 130 in December.',
      ['507 works_completed 2025-01-01..2025-01-31'],
    ],
    ['Cấp cơ sở: 859/1.048 công trình; trong đó đúng hạn 686 công trình.', ['686 on_time_rate']],
    ['At the current pace it would end with about 900 works done.', ['900 works_completed forecast']],
    ['By the end of October, 637 works were done.', ['637 works_completed']],
    [
      'Trong 38 công trình chưa hoàn thành có 26 công trình đang làm.',
      ['38 completion_rate', '26 works_registered'],
    ],
    ['Trong tuần cuối hoàn thành 17 công trình.', ['17 works_completed (Trong tuần)']],
    ['Khen thưởng 9 tập thể và 14 cá nhân.', ['9 award_rate', '14 persons_commended']],
    ['Không đề nghị khen thưởng 9 đơn vị.', ['9 units_registered bare']],
    ['9 collectives and 14 individuals were commended.', ['9 award_rate', '14 persons_commended']],
    ['Hoàn thành đúng hạn 129 công trình; trễ hạn 95 công trình.', ['129 on_time_rate', '95 late_rate']],
    ['Có 102 đơn vị hoàn thành 100% công trình.', ['102 units_all_done']],
    ['27 công trình dở dang hoặc chưa làm.', ['27 completion_rate']],
    ['Biểu dương 102 đơn vị hoàn thành 100% công trình.', ['102 units_all_done bare']],
    [
      'Cứ 10 công trình thì 8 công trình hoàn thành.',
      ['10 works_registered bare (Cứ 10)', '8 works_completed (Cứ 10)'],
    ],
    ['Từ ngày 1/10 đến 31/12 hoàn thành 33 công trình.', ['33 works_completed 2025-10-01..2025-12-31']],
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
  it('are told by the head of their column where they stand in a table', () => {
    expect(counts('Đơn vị\tĐăng ký\tHoàn thành\nPhòng Kinh tế\t12\t9')).toEqual([
      '12 works_registered',
      '9 works_completed',
    ])
    expect(counts('Chỉ tiêu\tSố công trình\nHoàn thành\t742\nTổng số\t942')).toEqual([
      '742 works_completed',
      '942 works_registered',
    ])
    expect(counts('Tháng\tSố công trình hoàn thành\nTháng 9/2024\t31\nTháng 10/2024\t87')).toEqual([
      '31 works_completed 2024-09-01..2024-09-30',
      '87 works_completed 2024-10-01..2024-10-31',
    ])
    expect(counts('Chỉ tiêu\tKế hoạch\tThực hiện\nSố công trình hoàn thành\t30\t24')).toEqual([
      '24 works_completed bare',
    ])
    expect(counts('Nguồn\tĐăng ký\tHoàn thành\nVốn ngân sách\t120\t90')).toEqual([
      '120 works_registered (Vốn ngân sách)',
      '90 works_completed (Vốn ngân sách)',
    ])
  })
  it('are of the day that heads their column', () => {
    const days = readReport('Đơn vị\tHoàn thành đến ngày\t\n\t30/9/2024\t31/12/2024\nPhòng Kinh tế\t5\t9', {
      counts: true,
      units,
      publishedOn: '2025-02-05',
    }).readings.map(({ figure: { numerator, as_of } }) => `${numerator} ${as_of}`)
    expect(days).toEqual(['5 2024-09-30', '9 2024-12-31'])
  })
  it('are told by heads of two rows, which tell the tier and the state between them', () => {
    const table = (...heads: string[]) =>
      readReport([...heads, 'Phòng Kinh tế\t12\t5\t9\t4\t75,0'].join('\n'), {
        counts: true,
        units,
      }).readings.map(
        ({ figure: { numerator, denominator, tier, percent }, metric }) =>
          `${numerator}${percent === null ? ` ${metric}` : `/${denominator} ${percent}%`} ${tier}`,
      )
    const counted = ['5 works_registered city', '4 works_completed city', '9/12 75% null']
    expect(
      table(
        'Đơn vị\tĐăng ký\t\tHoàn thành\t\tTỷ lệ (%)',
        '\tTổng số\tCấp thành phố\tTổng số\tCấp thành phố\t',
      ),
    ).toEqual(counted)
    expect(table('Đơn vị\tTổng số\tCấp thành phố\tTổng số\tCấp thành phố\tTỷ lệ (%)')).not.toEqual(counted)
  })
  it.each([
    [
      'Có 942 công trình, trong đó 742 hoàn thành, 200 chưa hoàn thành.',
      ['942 works_registered bare', '742 works_completed', '200 completion_rate'],
    ],
    [
      'Cấp cơ sở đăng ký 279 công trình, hoàn thành 206, còn lại 73.',
      ['279 works_registered', '206 works_completed', '73 completion_rate'],
    ],
    ['Số công trình quá hạn tính đến ngày 20/01/2025 là 27.', ['27 works_overdue']],
    [
      'Tổng số công trình đăng ký: 186 (cấp thành phố 83, cấp cơ sở 103).',
      ['186 works_registered', '83 works_registered', '103 works_registered'],
    ],
    ['Phòng Kinh tế: đăng ký 19, hoàn thành 15.', ['19 works_registered bare', '15 works_completed bare']],
    ['Of the works, 129 were completed on time and 95 late.', ['129 on_time_rate', '95 late_rate']],
    [
      'Of the completed works, 129 were finished on time. 60 works are in progress and 12 have not started.',
      ['129 on_time_rate', '60 works_registered', '12 works_registered'],
    ],
    [
      'Đến nay đăng ký 942 công trình: 71 ở cấp thành phố và 871 ở cấp cơ sở.',
      ['942 works_registered', '71 works_registered', '871 works_registered'],
    ],
    [
      'The city registered 942 works: 71 at the city tier and 871 at the grassroots tier.',
      ['942 works_registered', '71 works_registered', '871 works_registered'],
    ],
    ['Có 27 công trình còn dang dở hoặc chưa khởi công.', ['27 completion_rate']],
    [
      'Các đơn vị đăng ký mới 45 công trình và hoàn thành 35 công trình.',
      ['45 works_registered', '35 works_completed'],
    ],
    [
      'Trong số công trình đã hoàn thành có 129 công trình hoàn thành đúng và trước hạn.',
      ['129 on_time_rate'],
    ],
    ['Đăng ký 28 công trình thì đã xong 19.', ['28 works_registered', '19 works_completed']],
    [
      'Công trình hoàn thành: 742\n- Cấp thành phố: 40\n- Cấp cơ sở: 871 công trình, hoàn thành 702.',
      ['742 works_completed', '40 works_completed', '871 works_registered bare', '702 works_completed'],
    ],
    ['By 31/12/2024, 742 of them had been finished.', ['742 works_completed bare']],
    [
      '- Completed on time: 700\n- City tier: 40 works\n- Still open: 200',
      ['700 on_time_rate bare', '40 works_registered bare', '200 completion_rate bare'],
    ],
    ['Phòng Kế hoạch mới hoàn thành 12 công trình.', ['12 works_completed']],
    [
      'Cấp thành phố lũy kế 40 công trình hoàn thành, cấp cơ sở 702.',
      ['40 works_completed', '702 works_completed'],
    ],
    ['Toàn đợt có công trình ở cấp cơ sở 702.', ['702 works_registered bare']],
    ['Nếu giữ đà này, có thể hoàn thành 900 công trình.', ['900 works_completed forecast']],
    ['So với cuối tháng 10, hoàn thành thêm 58 công trình.', ['58 works_completed comparison']],
    ['130 works were done, 50 works at the ports.', ['130 works_completed', '50 works_completed bare']],
    [
      'Đoàn giám sát kiểm tra 30 công trình, trong đó 24 công trình hoàn thành.',
      ['30 works_registered bare (kiểm tra)', '24 works_completed (kiểm tra)'],
    ],
    ['Qua kiểm tra, 24 công trình hoàn thành.', ['24 works_completed (Qua kiểm tra)']],
    ['Hoàn thành sớm 2 công trình.', ['2 works_completed (Hoàn thành sớm)']],
    ['201 đơn vị đăng ký, trong đó 150 hoàn thành, 51 chưa hoàn thành.', ['201 units_registered']],
    ['Số đoàn viên được huy động: 1.200, hoàn thành 900.', []],
    ['Hoàn thành 5 trong tuần, khánh thành các công trình ngày 20.', []],
  ])('go on with the works that were named before them: %s', (text, found) => {
    expect(counts(text)).toEqual(found)
  })
  it('are not made of the number of a row and the words of the next cell', () => {
    expect(counts('STT\tNội dung\tSố lượng\n2\tCông trình hoàn thành\t742')).toEqual(['742 works_completed'])
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
  it('goes on behind a semicolon, where no other is named', () => {
    expect(
      readReport('Phòng Kinh tế có 12 chi hội; đăng ký 17 công trình, hoàn thành 11 công trình.', {
        counts: true,
        units,
      }).readings.map(({ figure }) => figure.unit),
    ).toEqual(['Phòng Kinh tế', 'Phòng Kinh tế'])
  })
  it('is told in turn, or left open where several did it together', () => {
    const told = (text: string) =>
      readReport(text, { counts: true, units }).readings.map(
        ({ figure: { unit }, narrowed }) => `${unit}${narrowed === null ? '' : ` (${narrowed})`}`,
      )
    const two = 'Phòng Kinh tế và Phòng Kế hoạch'
    expect(told(`${two} hoàn thành lần lượt 8/9 và 6/7 công trình nhưng còn công trình quá hạn.`)).toEqual([
      'Phòng Kinh tế',
      'Phòng Kế hoạch',
    ])
    expect(told(`${two} hoàn thành 14 công trình.`)).toEqual([`Phòng Kế hoạch (${two})`])
    expect(told(`${two} đều hoàn thành 7 công trình.`)).toEqual(['Phòng Kế hoạch'])
    expect(
      told('Phòng Kinh tế nhận việc. Đến nay phòng đã hoàn thành 7 công trình; còn 2 công trình.'),
    ).toEqual(['Phòng Kinh tế', 'Phòng Kinh tế'])
    expect(
      told(
        '1. Phòng Kinh tế. Đăng ký 9 công trình; hoàn thành 8 công trình. Toàn đợt hoàn thành 742 công trình.',
      ),
    ).toEqual(['Phòng Kinh tế', 'Phòng Kinh tế', 'null'])
    expect(
      told(
        '1. Phòng Kinh tế:\n- Đăng ký: 9 công trình.\n- Hoàn thành: 8 công trình.\nToàn đợt xong 742 công trình.',
      ),
    ).toEqual(['Phòng Kinh tế', 'Phòng Kinh tế', 'null'])
    expect(told('Phòng Kinh tế đăng ký nhiều nhất khối Đảng, đã hoàn thành 8 công trình.')).toEqual([
      'Phòng Kinh tế',
    ])
    expect(told('Ban Tổ chức đợt thi đua: đã hoàn thành 14 công trình.')).toEqual(['null'])
    expect(told('Khối phòng, ban có Phòng Kinh tế hoàn thành 8 công trình.')).toEqual(['Phòng Kinh tế'])
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
