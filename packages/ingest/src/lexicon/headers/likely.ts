import type { RegisterField } from './register.ts'

const otherBodies =
  'phối hợp|tính|thi công|tư vấn|giám sát|hỗ trợ|thụ hưởng|tài trợ|cung cấp|cấp trên|thẩm định|phê duyệt|kiểm tra|theo dõi|tiếp nhận|nghiệm thu|khen|sử dụng'
const otherStates =
  'hồ sơ|mặt bằng|giải ngân|giải phóng|đền bù|pháp lí|quyết toán|thanh toán|vốn|thiết kế|đấu thầu|trước|năm|nghiệm thu|khen|hợp đồng'

/**
 * How headings that nobody listed begin, by what they are, on the folded text: a body named with what it does for the work
 * is its unit, unless it only helps; a state is one where states stand below it.
 */
export const likelyHeadings: readonly (readonly [field: RegisterField, pattern: RegExp])[] = [
  [
    'unit',
    new RegExp(
      `^(?:tên |ban/)?(?:đơn vị|cơ quan|đầu mối|chủ đầu tư)(?:$|[ ,/](?!.*(?:${otherBodies}))).*$`,
      'u',
    ),
  ],
  [
    'status',
    new RegExp(
      `^(?:tình trạng|trạng thái|tình hình|kết quả|tiến độ|hiện trạng|thực trạng) (?!.*(?:${otherStates})).+$`,
      'u',
    ),
  ],
  // "Cấp gắn biển" is who stands behind a work; "Cấp đường" is how wide it is.
  [
    'tier',
    /^cấp (?:bộ|gắn biển|quyết định|phê duyệt|đăng kí|công nhận|quản lí|chủ trì|thực hiện|tổ chức|đề xuất|phụ trách|giao)(?: |$)/u,
  ],
  ['title', /^[\p{L} ,]{2,30}\/(?:tên )?(?:công trình|dự án|nhiệm vụ|phần việc)$/u],
]
