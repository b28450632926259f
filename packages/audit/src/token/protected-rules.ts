import { anyWord, pattern } from '../lexicon/pattern.ts'
import { numberSource, numberStart } from '../lexicon/number.ts'

/** A stretch of text whose numbers are no figures, with examples: in each, the part between ‹ and › is protected. */
export interface ProtectedRule {
  readonly name: string
  readonly form: RegExp
  readonly examples: readonly string[]
}

const number = numberStart + numberSource
const symbols =
  'nq|qđ|kh|bc|ct|tb|hd|cv|nđ|tt|ttr|ctr|kl|đa|qh|ttg|cp|ub|ubnd|hđnd|tu|bcđ|vp|bct|tw|qc|hđbc|pl|ts|br'

/** What is set aside before figures are looked for. Rules are tried in order; each is data a linguist can extend. */
export const protectedRules: readonly ProtectedRule[] = [
  {
    name: 'document reference',
    form: pattern(
      `(?<![\\d\\p{L}])\\d{1,6}[a-z]?(?:/\\d{4})?[-/](?:${symbols})(?![\\p{L}])(?:[-/][\\p{L}&0-9]{1,12}){0,4}\\d{0,2}`,
    ),
    examples: ['‹22-NQ/TU›', 'số ‹01/KH-UBND›', '‹98/2023/QH15›', '‹98/2023/NĐ-CP›', '‹42/2014/QĐ-TTg›'],
  },
  {
    name: 'number of a document',
    form: pattern(
      '(?:nghị quyết|quyết định|kế hoạch|chỉ thị|thông tư|nghị định|luật|công văn|báo cáo|thông báo|hướng dẫn|tờ trình|văn bản|resolution|decision|decree|circular|law|plan)(?: liên tịch)? (?:số:? ?|no\\.? ?)?\\d{1,6}(?:/\\d{4})?(?:[/-][\\p{L}\\d]{1,10}){0,4}(?![\\d%]|[.,]\\d| ?%| \\p{L})',
    ),
    examples: ['theo ‹Nghị quyết số 12/2021›, ', '‹Quyết định 1111/2020›.', '‹Resolution No. 98/2023›,'],
  },
  {
    name: 'legal citation',
    form: pattern(
      '(?<!\\p{L})(?:điều|khoản|điểm|chương|mục|phụ lục|biểu số|biểu|mẫu số|bảng|article|clause|section|annex|table) (?:số )?\\d{1,4}(?:[./]\\d{1,3}){0,3}(?![\\d%]|[.,]\\d| ?%)',
    ),
    examples: ['‹khoản 2› ‹Điều 5›', '‹Phụ lục 1›', '‹Table 3›'],
  },
  {
    name: 'term, stage, school year',
    form: pattern('(?<![\\d/])(?:19|20)\\d{2} ?[-/] ?(?:19|20)\\d{2}(?!\\d)'),
    examples: ['nhiệm kỳ ‹2020 - 2025›', 'năm học ‹2017-2018›'],
  },
  {
    name: 'place in an order',
    form: pattern(
      `(?<!\\p{L})(?:lần thứ|thứ|xếp hạng|xếp thứ|xếp vị trí|xếp|hạng|vị trí|giai đoạn|đợt|bước|khoá|kỳ họp thứ|kỳ|lớp|khối lớp|tầng|top|ranked|rank|ranking|phase|grade|stage)(?: thứ)? \\d{1,5}(?: ?(?:/|trên|trong|of|out of) ?(?:tổng số )?\\d{1,5})?(?![\\d%]|[.,]\\d| ?%)`,
    ),
    examples: ['‹xếp thứ 3/34› phường', '‹hạng 5/63›', '‹giai đoạn 2›', '‹ranked 3 of 34›'],
  },
  {
    name: 'address',
    form: pattern(
      '(?<!\\p{L})(?:số nhà|phòng|căn hộ|room|hẻm|ngõ|ngách|kiệt|lô|thửa|tờ bản đồ|kcn|số(?= \\d{1,5}[a-z]?(?:/\\d{1,5}){0,3}[a-z]?,? (?:đường|phố|ngõ|hẻm|kp|tổ|[\\p{L} ]{1,30}, (?:phường|p\\.|quận|q\\.)))) (?:số )?\\d{1,5}[a-z]?(?:/\\d{1,5}[a-z]?){0,4}',
    ),
    examples: [
      '‹số 12/5› đường Kha Vạn Cân',
      'họp tại ‹phòng 3/2›,',
      '‹hẻm 12/5›',
      '‹số 12/5› Võ Văn Ngân, phường Linh Chiểu',
    ],
  },
  {
    name: 'numbered place',
    form: pattern(
      '(?<!\\p{L}|cấp )(?:phường|quận|khu phố|tổ dân phố|tổ|ấp|thôn|kp|tdp|p\\.|q\\.|khu vực|cụm|khối|ward|district|quarter) ?(?:số )?\\d{1,3}(?![\\d%]|[.,/]\\d| ?%)',
    ),
    examples: ['‹Phường 12› đạt', '‹Q.1›', '‹khu phố 3›'],
  },
  {
    name: 'phone',
    form: pattern(
      '(?<![\\d.,/])(?:\\+84|0\\d{2,3})[ .-]?\\d{3,4}[ .-]?\\d{3,4}(?!\\d)|(?<!\\p{L})(?:1800|1900|1022)[ .]?\\d{2,4}(?!\\d)',
    ),
    examples: ['gọi ‹0903 123 456›', '‹028.3822.1234›', '‹1900 1234›'],
  },
  {
    name: 'vote',
    form: pattern(
      `${number} ?% (?:tổng )?số phiếu|${number}(?: ?(?:/|trên|trong) ?(?:tổng số )?\\d{1,5})?(?: ?%)? ?(?:số )?(?:phiếu bầu |lượt )?(?:đại biểu|đại biểu quốc hội|delegates|deputies|votes)(?![\\p{L}])(?:[^.;\\n%\\d]{0,80}${number} ?%(?: tổng số đại biểu)?)?|(?<!\\p{L})đại biểu[^.;\\n\\d]{0,30}\\d{1,5}/\\d{1,5}(?:[^.;\\n%\\d]{0,60}${number} ?%)?|${number} ?/ ?\\d{1,5} phiếu(?! (?:khảo sát|điều tra|đánh giá|lấy ý kiến|thu thập|hỏi))(?:[^.;\\n%\\d]{0,40}${number} ?%)?|(?:phiếu bầu|tín nhiệm|tán thành|bỏ phiếu)[^.;\\n\\d]{0,40}\\d{1,5}/\\d{1,5}(?: phiếu)?(?:[^.;\\n%\\d]{0,40}${number} ?%)?`,
    ),
    examples: [
      'đạt ‹98,5% số phiếu›',
      '‹450/462 đại biểu tán thành, đạt 97,4%›',
      'đạt số phiếu ‹148/150 phiếu (98,67%›)',
      '‹tín nhiệm 48/50 phiếu (96%›)',
    ],
  },
  {
    name: 'scale, score, clock',
    form: pattern(
      `(?<!\\p{L})(?:tỷ lệ|bản đồ|quy hoạch|scale)(?: chi tiết| phân khu)?(?: tỷ lệ)? 1[/:]\\d{2,6}(?!\\d)|(?<![\\d/])\\d{1,3}(?:[.,]\\d{1,2})?/(?:10|20|30|40|50|100|1000) ?(?:điểm|points)|(?<!\\d)24/7(?![\\d/])|(?<!: |\\d|\\()24/24(?:/7)?(?![\\d/]| (?:công trình|phần việc|works))|(?<!\\d)\\d{1,2}(?: ?giờ ?|h|:)\\d{0,2}(?: phút)?(?![\\p{L}\\d])|(?<![\\d/])\\d{1,4}/\\d{1,4} ?(?:km/h|km/giờ|mmhg|mm|mph)(?!\\p{L})|(?<!\\p{L})huyết áp \\d{2,3}/\\d{2,3}`,
    ),
    examples: [
      '‹quy hoạch tỷ lệ 1/500›',
      'đạt ‹85/100 điểm›',
      'trực ‹24/24›',
      'chạy ‹60/80 km/h›',
      '‹12 giờ› ngày',
    ],
  },
  {
    name: 'tax, interest and other set rates',
    form: pattern(
      `(?<!\\p{L})(?:thuế suất|thuế gtgt|thuế vat|vat|lãi suất|lãi vay|thuế|độ ẩm|nồng độ|cồn|độ dốc|hàm lượng|chiết khấu|hoa hồng|interest rates?|tax rate)(?: [\\p{L}]{1,10}){0,4} ${numberSource} ?(?:-|đến) ?${numberSource} ?%(?:/(?:năm|tháng))?|(?<!\\p{L})(?:thuế suất|thuế gtgt|thuế vat|vat|lãi suất|lãi vay|thuế|độ ẩm|nồng độ|cồn|độ dốc|hàm lượng|chiết khấu|hoa hồng|interest rates?(?: of)?|tax rate(?: of)?)(?: [\\p{L}]{1,10}){0,4} ${numberSource} ?%(?:/(?:năm|tháng))?|${number} ?%/(?:năm|tháng|quý|year|month)`,
    ),
    examples: ['‹lãi suất 6,5%/năm›', '‹thuế suất 10%›', '‹VAT 8%›', 'vay ‹4,8%/năm›'],
  },
  {
    name: 'money',
    form: pattern(
      `${number} ?(?:nghìn |ngàn |triệu |tỷ |trăm ){0,2}(?:đồng(?! (?:chí|bào|đội|hồ))|vnđ|vnd|usd|đô la|euro|dollars?)(?!\\p{L})|${number} (?:nghìn tỷ|ngàn tỷ|tỷ|triệu|billion|million)(?!\\p{L})(?: ${numberSource} (?:triệu|nghìn))?(?! (?:người|lượt|hộ|dân|tấn|cây|people))`,
    ),
    examples: ['chi ‹5 tỷ 217 triệu›', '‹5,366 tỷ đồng›', '‹250.000 đồng›'],
  },
  {
    name: 'length of time',
    form: pattern(
      `${number} (?:${anyWord(['ngày đêm', 'ngày làm việc', 'ngày', 'tháng', 'tuần', 'năm', 'giờ', 'phút', 'tuổi', 'buổi/tuần', 'days?', 'months?', 'weeks?', 'years?', 'hours?', 'minutes?'])})(?! 20\\d\\d)`,
    ),
    examples: ['‹500 ngày› thi đua', '‹01 năm› thực hiện', 'the ‹500 days›'],
  },
  {
    name: 'number at the head of a line',
    form: pattern(
      '(?<=^|\\n)[ ]?(?:[-+*•] ?)?\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)](?= )|(?<=^|\\n)[ ]?\\d{1,2}(?:\\.\\d{1,2}){1,3}(?= \\p{L})',
    ),
    examples: ['‹1.› Đăng ký', '‹2.1.› Tiến độ'],
  },
]
