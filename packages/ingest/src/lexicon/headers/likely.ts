import { headingWords } from './composed.ts'
import { kindsOfWork } from './kinds-of-work.ts'
import type { RegisterField } from './register.ts'

const otherBodies =
  'phối hợp|tính|thi công|tư vấn|giám sát|hỗ trợ|thụ hưởng|tài trợ|cung cấp|cấp trên|thẩm định|phê duyệt|kiểm tra|theo dõi|tiếp nhận|nghiệm thu|khen|sử dụng'
const otherStates =
  'hồ sơ|mặt bằng|giải ngân|giải phóng|đền bù|pháp lí|quyết toán|thanh toán|vốn|thiết kế|đấu thầu|trước|năm|nghiệm thu|khen|hợp đồng'

const bodies = ['đơn vị', 'cơ quan', 'đầu mối', 'chủ đầu tư']
const doing = '(?:đăng kí|thực hiện|phụ trách|chủ trì|đảm nhận|triển khai|quản lí|báo cáo|đảm trách|làm)'

/** What works are called, and how that goes on: "phần việc đăng ký", "nội dung việc làm theo". */
const works = [...kindsOfWork, 'việc', 'việc làm', 'nội dung', 'danh mục']
const worksGoOn =
  '(?: (?:công trình|phần việc|việc|nhiệm vụ|việc làm theo|làm theo|đăng kí|thực hiện|thi đua|triển khai|được giao|được phân công|cần làm|phải làm|cụ thể|chính|trọng tâm|tiêu biểu|gắn biển|đầu tư))+$'

const states = [
  'tình trạng',
  'trạng thái',
  'tình hình',
  'kết quả',
  'tiến độ',
  'hiện trạng',
  'thực trạng',
  'mức độ',
  'đánh giá',
]

/** Headings of one field by what they begin with, and how they go on; a beginning may be any where none is told. */
type Likely = readonly [field: RegisterField, begins: readonly string[], goesOn: string]

const likely: readonly Likely[] = [
  [
    'title',
    [],
    '[\\p{L} ,]{2,30}[,/-](?:tên )?(?:công trình|dự án|nhiệm vụ|phần việc|nội dung)(?: đăng kí)?$',
  ],
  [
    'unit',
    ['', 'tên ', 'ban/'].flatMap((word) => bodies.map((body) => word + body)),
    `(?:$|[ ,/](?!.*(?:${otherBodies}))).*$`,
  ],
  // "Đơn vị thi công/quản lý": of several that do something for a work, one is its unit.
  ['unit', bodies, `[\\p{L} ]+[/,] ?(?:đơn vị )?${doing}$`],
  ['title', works, worksGoOn],
  // "Tên gói công việc": what has a name is the work, unless it is who does it.
  [
    'title',
    ['tên '],
    `(?!(?:${[...headingWords.body, ...headingWords.group].join('|')}|người|cá nhân|cán bộ|nhà thầu|chủ|hộ|họ)(?: |,|$))[\\p{L} ]*(?:công trình|công việc|dự án|nhiệm vụ|phần việc|hạng mục|mô hình|sáng kiến|sản phẩm|hoạt động)(?: [\\p{L} ]*)?$`,
  ],
  ['status', states, ` (?!.*(?:${otherStates})).+$`],
  // "Cấp gắn biển" is who stands behind a work; "Cấp đường" is how wide it is.
  [
    'tier',
    ['cấp '],
    '(?:bộ|gắn biển|quyết định|phê duyệt|đăng kí|công nhận|quản lí|chủ trì|thực hiện|tổ chức|đề xuất|phụ trách|theo dõi|giao|hội|đoàn)(?: |$)',
  ],
  // Above days; ticks and counts prove it to be something else.
  ['registered_on', ['đăng kí'], '$'],
  ['unit', [], '[a-z ]{2,20} unit$'],
]

/**
 * How headings that nobody listed begin, by what they are, on the folded text: a body named with what it does for the work
 * is its unit, unless it only helps; a state is one where states stand below it.
 */
export const likelyHeadings: readonly (readonly [field: RegisterField, pattern: RegExp])[] = likely.map(
  ([field, begins, goesOn]) => [field, new RegExp(`^(?:${begins.join('|')})${goesOn}`, 'u')],
)

/** What they begin with; those that may begin with anything have a slash. */
export const likelyBeginnings: readonly string[] = likely.flatMap(([, begins]) => begins)
