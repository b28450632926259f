import { toCsv } from './csv.ts'
import type { Unit } from './units.ts'

const header = ['STT', 'Đơn vị', 'Hình thức khen thưởng', 'Cấp khen', 'Ngày quyết định', 'Ghi chú']

/** The list of commended collectives, best first. */
export function writeAwardList(commended: readonly Unit[]): string {
  return toCsv(
    [
      ['UBND THÀNH PHỐ THỦ ĐỨC', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', '', '', 'Độc lập - Tự do - Hạnh phúc'],
      [],
      ['DANH SÁCH TẬP THỂ ĐƯỢC KHEN THƯỞNG'],
      [
        'DANH SÁCH MINH HOẠ: số tập thể là số đã công bố, tên tập thể do chương trình chọn theo quy tắc minh hoạ',
      ],
      header,
      ...commended.map((unit, index) => [
        String(index + 1),
        unit.name,
        'Giấy khen',
        'Uỷ ban nhân dân Thành phố Thủ Đức',
        '03/02/2025',
      ]),
      [`Danh sách có ${commended.length} tập thể`],
    ],
    header.length,
  )
}
