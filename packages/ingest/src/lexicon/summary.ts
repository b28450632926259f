import type { HeaderLexicon } from './headers/lexicon.ts'
import { kindsOfWork } from './headers/kinds-of-work.ts'
import { registerHeaders } from './headers/register.ts'

/** The fields of a summary: one row a unit, with counts of works. */
export type SummaryField =
  | 'seq'
  | 'unit'
  | 'tier'
  | 'as_of'
  | 'registered'
  | 'completed'
  | 'started'
  | 'open'
  | 'overdue'
  | 'cancelled'
  | 'percent'
  | 'note'

/** What a campaign may call its works, where a heading counts them. */
const works = [...kindsOfWork, 'công trình, phần việc', 'việc']

/**
 * Words for a count of works, each as a heading of its own and as the total under a merged one, and with the works called
 * otherwise.
 */
function counts(...words: readonly string[]): string[] {
  return words
    .flatMap((word) =>
      word.toLowerCase().includes('công trình')
        ? works.map((name) =>
            word.replace(/công trình/iu, (found) => (found.startsWith('C') ? capital(name) : name)),
          )
        : [word],
    )
    .flatMap((word) => [word, ...totals.map((total) => `${word} > ${total}`)])
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const bodies = [
  'Đơn vị',
  'Địa phương',
  'Cơ quan',
  'Phường',
  'Xã',
  'Thị trấn',
  'Huyện',
  'Quận',
  'Sở',
  'Ban',
  'Ngành',
  'Phòng',
  'Trường',
  'Khu phố',
  'Thôn',
  'Ấp',
]

/** "Phường, đơn vị", "Sở/ngành": two kinds of bodies at once, in either order. */
const bodiesOfTwoKinds = bodies.flatMap((one) =>
  bodies.flatMap((other) =>
    one === other
      ? []
      : [',', '/', ' và ', '-'].flatMap((and) => [`${one}${and}${other}`, `Tên ${one}${and}${other}`]),
  ),
)

const totals = ['Tổng', 'Tổng số', 'Tổng cộng', 'Cộng', 'Số lượng', 'SL', 'Số công trình', 'Số CT', 'Total']

export const summaryHeaders: HeaderLexicon<SummaryField> = {
  seq: registerHeaders.seq,
  unit: [
    ...registerHeaders.unit,
    'Tên đơn vị báo cáo',
    'Tên địa phương',
    'Tên khu phố',
    'Tên thôn',
    'Tên ấp',
    ...bodiesOfTwoKinds,
  ],
  tier: registerHeaders.tier,
  as_of: [
    'Ngày báo cáo',
    'Ngày chốt số liệu',
    'Ngày cập nhật',
    'Ngày số liệu',
    'Tính đến ngày',
    'Số liệu đến ngày',
    'Thời điểm báo cáo',
    'Thời điểm',
    'Dấu thời gian',
    'Timestamp',
    'As of',
    'Report date',
  ],
  registered: counts(
    'Số công trình đăng ký',
    'Số công trình đã đăng ký',
    'Tổng số công trình đã đăng ký',
    'Số công trình được giao',
    'Đăng ký',
    'Đã đăng ký',
    'Được giao',
    'Số đăng ký',
    'Tổng số đăng ký',
    'Tổng số công trình đăng ký',
    'Công trình đăng ký',
    'Tổng số công trình',
    'Tổng công trình',
    'Tổng công trình đăng ký',
    'Số công trình',
    'Kế hoạch',
    'Chỉ tiêu',
    'Registered',
  ),
  completed: counts(
    'Đã hoàn thành',
    'Hoàn thành',
    'Đã xong',
    'Đã về đích',
    'Số công trình hoàn thành',
    'Số công trình đã hoàn thành',
    'Tổng số công trình hoàn thành',
    'Tổng số công trình đã hoàn thành',
    'Công trình đã hoàn thành',
    'Công trình hoàn thành',
    'Số hoàn thành',
    'Số đã hoàn thành',
    'Tổng số hoàn thành',
    'Tổng số đã hoàn thành',
    'Lũy kế hoàn thành',
    'Lũy kế đã hoàn thành',
    'Lũy kế số công trình hoàn thành',
    'Hoàn thành lũy kế',
    'Số công trình hoàn thành lũy kế',
    'Thực hiện',
    'Kết quả',
    'Completed',
  ),
  started: counts(
    'Đang thực hiện',
    'Đang triển khai',
    'Đang thi công',
    'Số công trình đang thực hiện',
    'Số công trình đang triển khai',
    'Số công trình đang thi công',
    'Started',
  ),
  open: counts(
    'Chưa thực hiện',
    'Chưa triển khai',
    'Chưa khởi công',
    'Chưa hoàn thành',
    'Còn lại',
    'Số công trình chưa thực hiện',
    'Số công trình chưa triển khai',
    'Số công trình chưa hoàn thành',
    'Số công trình còn lại',
    'Not started',
  ),
  overdue: counts('Quá hạn', 'Chậm tiến độ', 'Trễ hạn', 'Overdue'),
  cancelled: counts('Hủy', 'Không thực hiện', 'Xin rút', 'Cancelled'),
  percent: [
    ...registerHeaders.percent,
    'Đạt tỷ lệ',
    'Đạt tỷ lệ %',
    'Tỷ lệ đạt',
    'Tỷ lệ đạt %',
    'Tỷ lệ thực hiện',
    'Tỷ lệ % thực hiện',
  ],
  note: registerHeaders.note,
}
