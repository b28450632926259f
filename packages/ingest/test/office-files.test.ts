import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'

import { campaignFolder } from './support/campaign-folder.ts'

type Cell = string | number | null
interface OfficeSheet {
  readonly rows: readonly (readonly Cell[])[]
  readonly merges?: readonly string[]
}

const campaignYaml = `id: mini
name: { vi: Đợt thi đua 500 ngày, en: 500-day campaign }
organiser: { vi: Thành phố A, en: City A }
dates: { start: 2023-09-23, end: 2025-02-03 }
tiers:
  - { id: city, label: { vi: Cấp thành phố, en: City }, synonyms: [cấp TP], optional: true }
  - { id: grassroots, label: { vi: Cấp cơ sở, en: Grassroots }, optional: true }
`

function workbook(sheets: Readonly<Record<string, OfficeSheet>>): Buffer {
  const book = utils.book_new()
  for (const [name, { rows, merges = [] }] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
    sheet['!merges'] = merges.map((range) => utils.decode_range(range))
    utils.book_append_sheet(book, sheet, name)
  }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

/** Title, unit, tier, status, and the columns asked for, of each work. */
async function read(name: string, content: string | Uint8Array, columns: string) {
  const folder = await campaignFolder({ 'campaign.yaml': campaignYaml, [`sources/${name}`]: content })
  const report = await folder.ingest()
  const rows = await folder.rows(
    `SELECT title, unit_id, tier_id, status, ${columns} FROM core.work ORDER BY source_sheet, source_row`,
  )
  return { file: report.files.at(-1), report, works: rows.map((row) => Object.values(row)) }
}

describe('cells that are no values', () => {
  it('keep the row out when a formula could not be worked out, and are flagged when one lists several works', async () => {
    const content = workbook({
      S: {
        rows: [
          ['Tên công trình', 'Đơn vị', 'Cấp', 'Tiến độ'],
          ['Cầu', '#N/A', 'Cấp TP', 'HT'],
          ['Chợ', 'P. An Phú', 'Cấp TP', '#REF!'],
          ['#VALUE!', 'P. An Phú', 'Cấp TP', 'HT'],
          ['- Hẻm 4\n- Hẻm 5', 'P. An Phú', 'Cơ sở', 'Đang làm'],
          ['Công viên:\n- trồng cây\n- lắp đèn', 'P. An Phú', 'Cơ sở', 'Đang làm'],
        ],
      },
    })
    const { report, works } = await read('so.xlsx', content, 'note')
    expect(report.rejected_rows.map(({ row, rule }) => [row, rule])).toEqual([
      [2, 'formula_error'],
      [3, 'formula_error'],
      [4, 'formula_error'],
    ])
    expect(report.flagged_rows).toMatchObject([{ row: 5, rule: 'several_works' }])
    expect(works.map(([title]) => title)).toEqual(['- Hẻm 4 - Hẻm 5', 'Công viên: - trồng cây - lắp đèn'])
  })
})

describe('a register as an office writes it', () => {
  it('with letterhead, a header of two rows, the total first, sections of tiers and signatures', async () => {
    const content = workbook({
      PL1: {
        merges: ['A8:A9', 'B8:B9', 'C8:C9', 'D8:E8', 'F8:G8', 'H8:H9', 'A5:H5'],
        rows: [
          ['THÀNH ỦY A', null, null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
          ['BAN TUYÊN GIÁO', null, null, null, 'Thành phố A, ngày 05 tháng 02 năm 2025'],
          ['*'],
          ['PHỤ LỤC 1'],
          ['DANH MỤC CÔNG TRÌNH ĐĂNG KÝ THI ĐUA'],
          ['(Kèm theo Báo cáo số 123-BC/BTG ngày 05/02/2025 của Ban Tuyên giáo)'],
          [null, null, null, null, null, null, null, 'Đơn vị tính: triệu đồng'],
          [
            'TT',
            'Tên công trình',
            'Đơn vị thực hiện',
            'Thời gian',
            null,
            'Kết quả thực hiện',
            null,
            'Kinh phí',
          ],
          [null, null, null, 'Đăng ký', 'Dự kiến hoàn thành', 'Tiến độ', 'Ngày hoàn thành', null],
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
          [null, 'TỔNG CỘNG: 3 công trình', null, null, null, null, null, 5350],
          ['I', 'CẤP THÀNH PHỐ', null, null, null, null, null, 5000],
          ['1', 'Công viên bờ sông', 'Sở GTVT', '01/10/2023', '30/4/2024', 'Hoàn thành', '28/04/2024', 5000],
          ['II', 'CẤP CƠ SỞ', null, null, null, null, null, 350],
          [
            '1',
            'Hẻm văn minh',
            'P. Linh Tây',
            '20/11/2023',
            'Quý IV/2024',
            'Đang thi công, đạt 70%',
            null,
            350,
          ],
          ['2', 'Đường hoa', 'P. Linh Đông', '20/11/2023', '12/2024', 'HT', '20.12.2024', 'xã hội hóa'],
          [null, null, null, null, null, 'KT. TRƯỞNG BAN'],
          ['Người lập biểu', null, null, null, null, 'PHÓ TRƯỞNG BAN'],
          ['Nguyễn Văn A', null, null, null, null, 'Trần Thị B'],
        ],
      },
    })
    const { file, works } = await read('phu-luc.xlsx', content, 'due_on, completed_on, budget_vnd')
    expect(file).toMatchObject({ read: 19, inserted: 3, structural: 16, rejected: 0 })
    expect(works.map((work) => work.filter((_, column) => column !== 1))).toEqual([
      ['Công viên bờ sông', 'city', 'completed', '2024-04-30', '2024-04-28', '5000000000'],
      ['Hẻm văn minh', 'grassroots', 'started', '2024-12-31', null, '350000000'],
      ['Đường hoa', 'grassroots', 'completed', '2024-12-31', '2024-12-20', null],
    ])
  })

  it('with a sheet for each unit, and a column to tick for each tier', async () => {
    const header = [
      'TT',
      'Nội dung công trình',
      'Cấp TP',
      'Cấp cơ sở',
      'Thời gian hoàn thành (dự kiến)',
      'Tình trạng',
    ]
    const content = workbook({
      'P. Tam Bình': {
        rows: [
          ['BẢNG THEO DÕI TIẾN ĐỘ'],
          header,
          [1, 'Trạm y tế', 'x', null, '30/6/2024', 'Đã nghiệm thu, đưa vào sử dụng'],
          [2, 'Phòng đọc', null, 'X', '30/9/2024', 'Đang triển khai'],
        ],
      },
      'P. Tam Phú': { rows: [['BẢNG THEO DÕI TIẾN ĐỘ'], header, [1, 'Mương', null, 'x', '15/8/2024', 'HT']] },
    })
    const { file, works } = await read('so.xlsx', content, 'due_on, completed_on')
    expect(file).toMatchObject({ inserted: 3, rejected: 0 })
    expect(works).toEqual([
      ['Trạm y tế', 'phường-tam-bình', 'city', 'completed', '2024-06-30', null],
      ['Phòng đọc', 'phường-tam-bình', 'grassroots', 'started', '2024-09-30', null],
      ['Mương', 'phường-tam-phú', 'grassroots', 'completed', '2024-08-15', null],
    ])
  })

  it('with blocks above tiers, a number put in between, and days inside the status', async () => {
    const text = `Biểu số 02;;;;;
(Số liệu đến hết ngày 31/01/2025);;;;;
Số thứ tự;Công trình/phần việc/mô hình;Đơn vị thực hiện;Ngày đăng ký;Thời hạn;Tiến độ
;Toàn thành phố;3 công trình;;;
A;KHỐI CHÍNH QUYỀN;;;;
I;Cấp thành phố;;;;
1;Số hóa hồ sơ;Sở Nội vụ;01/11/2023;31/3/2024;Hoàn thành ngày 25/3/2024
1a;Số hóa hồ sơ giai đoạn 2;Sở Nội vụ;01/4/2024;31/12/2024;Đang thực hiện
B;KHỐI ĐOÀN THỂ;;;;
I;Cấp cơ sở;;;;
1;"Công trình ""Thắp sáng đường quê""";P. Long Trường;06/11/2023;26/3/2024;Hoàn thành ngày 20/3
`
    const { file, works } = await read('so.csv', text, 'completed_on')
    expect(file).toMatchObject({ read: 11, inserted: 3, structural: 8, rejected: 0 })
    expect(works).toEqual([
      ['Số hóa hồ sơ', 'sở-nội-vụ', 'city', 'completed', '2024-03-25'],
      ['Số hóa hồ sơ giai đoạn 2', 'sở-nội-vụ', 'city', 'started', null],
      ['Công trình "Thắp sáng đường quê"', 'phường-long-trường', 'grassroots', 'completed', '2024-03-20'],
    ])
  })
})
