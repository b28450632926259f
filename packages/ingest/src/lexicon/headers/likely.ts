import type { RegisterField } from './register.ts'

const otherBodies =
  'phối hợp|tính|thi công|tư vấn|giám sát|hỗ trợ|thụ hưởng|tài trợ|cung cấp|cấp trên|thẩm định|phê duyệt|kiểm tra|theo dõi|tiếp nhận|nghiệm thu|khen|sử dụng'
const otherStates =
  'hồ sơ|mặt bằng|giải ngân|giải phóng|đền bù|pháp lí|quyết toán|thanh toán|vốn|thiết kế|đấu thầu|trước|năm|nghiệm thu|khen|hợp đồng'

const bodies = ['đơn vị', 'cơ quan', 'đầu mối', 'chủ đầu tư']
const states = ['tình trạng', 'trạng thái', 'tình hình', 'kết quả', 'tiến độ', 'hiện trạng', 'thực trạng']

/** Headings of one field by what they begin with, and how they go on; a beginning may be any where none is told. */
type Likely = readonly [field: RegisterField, begins: readonly string[], goesOn: string]

const likely: readonly Likely[] = [
  [
    'unit',
    ['', 'tên ', 'ban/'].flatMap((word) => bodies.map((body) => word + body)),
    `(?:$|[ ,/](?!.*(?:${otherBodies}))).*$`,
  ],
  ['status', states, ` (?!.*(?:${otherStates})).+$`],
  // "Cấp gắn biển" is who stands behind a work; "Cấp đường" is how wide it is.
  [
    'tier',
    ['cấp '],
    '(?:bộ|gắn biển|quyết định|phê duyệt|đăng kí|công nhận|quản lí|chủ trì|thực hiện|tổ chức|đề xuất|phụ trách|giao)(?: |$)',
  ],
  ['title', [], '[\\p{L} ,]{2,30}/(?:tên )?(?:công trình|dự án|nhiệm vụ|phần việc)$'],
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
