/** The fields of a register that a column heading can name. */
export type RegisterField =
  | 'seq'
  | 'code'
  | 'title'
  | 'unit'
  | 'tier'
  | 'category'
  | 'subcategory'
  | 'location'
  | 'registered_on'
  | 'period'
  | 'started_on'
  | 'due_on'
  | 'completed_on'
  | 'completion'
  | 'status'
  | 'is_completed'
  | 'is_late'
  | 'is_started'
  | 'is_overdue'
  | 'is_open'
  | 'percent'
  | 'budget_vnd'
  | 'note'

/** The fields of a list of commendations. */
export type AwardField = 'seq' | 'recipient' | 'form' | 'issuer' | 'decided_on' | 'note'

/** The fields of a table of published figures. */
export type FigureField =
  'figure_id' | 'metric_id' | 'tier' | 'numerator' | 'denominator' | 'percent_text' | 'as_of' | 'citation'

/**
 * Column headings by field, most usual first. Matching is on the folded text, so case, tones' position and spaces do not
 * matter. A heading under a merged one is written `parent > child`; a child that is plain by itself needs no parent.
 */
export type HeaderLexicon<F extends string> = Readonly<Record<F, readonly string[]>>

const seq = ['STT', 'TT', 'T.T', 'Số TT', 'Số thứ tự', '#', 'No', 'No.']
const note = ['Ghi chú', 'G/c', 'Note', 'Notes', 'Remark', 'Remarks']

/** Words under or over "Hoàn thành" that tell a planned day from the real one. */
const planned = ['Kế hoạch', 'KH', 'Theo kế hoạch', 'Theo KH', 'Dự kiến', 'Đăng ký', 'Theo đăng ký']
const actual = ['Thực tế', 'TT', 'Thực hiện', 'TH']
const completions = ['Thời gian hoàn thành', 'Ngày hoàn thành', 'Hoàn thành', 'Thời hạn hoàn thành']

/** Groups of marks that tell whether in time: "Đã hoàn thành > Đúng hạn | Trễ hạn", "Đang thực hiện > Trong hạn | Quá hạn". */
const doneGroups = ['Đã hoàn thành', 'Hoàn thành', 'Đã thực hiện']
const openGroups = ['Đang thực hiện', 'Chưa hoàn thành', 'Đang triển khai']
const lateWords = ['Trễ hạn', 'Quá hạn', 'Chậm hạn', 'Chậm tiến độ', 'Trễ', 'Chậm']
const under = (group: string) => (word: string) => `${group} > ${word}`

/** Words for the first and the last day of a work, as they stand under "Kế hoạch" and "Thực tế". */
const beginnings = ['Khởi công', 'Ngày khởi công', 'Bắt đầu', 'Ngày bắt đầu']
const endings = [
  'Hoàn thành',
  'Ngày hoàn thành',
  'Kết thúc',
  'Ngày kết thúc',
  'Khánh thành',
  'Ngày khánh thành',
]

/**
 * Headings that name their field only where no other column does: "Hạng mục" is what is done, unless it stands beside
 * "Tên công trình"; a planned start is the start where no real one is kept.
 */
const lastTitles = [
  'Hạng mục',
  'Hạng mục công việc',
  'Hạng mục công trình',
  'Danh mục công việc',
  'Phần việc',
  'Công việc',
  'Mô hình',
  'Việc đăng ký',
  'Hoạt động',
]
const lastUnits = [
  'Tập thể',
  'Chi bộ',
  'Chi đoàn',
  'CĐCS',
  'Công đoàn cơ sở',
  'Đoàn cơ sở',
  'Cơ sở Đoàn',
  'Phân xưởng',
  'Phòng ban',
  'Bộ phận',
  'Huyện',
  'Quận/huyện',
  'Khu phố',
  'Thôn',
  'Ấp',
  'Chủ trì',
  'Đơn vị quản lý',
]
const lastStarts = planned.flatMap((word) => beginnings.map(under(word)))
const lastCompletions = ['Khánh thành', 'Ngày khánh thành', 'Thời gian khánh thành']
const lastBudgets = ['Giá trị hợp đồng', 'Thành tiền', 'Số tiền', 'Vốn']

/** Headings under which the state of a work may stand, or something else: what stands there tells. */
const lastStates = [
  'Hiện trạng',
  'Thực trạng',
  'Hiện nay',
  'Đến nay',
  'Đánh giá',
  'Đánh giá kết quả',
  'Kết quả đánh giá',
  'Khối lượng thực hiện',
  'Khối lượng đã thực hiện',
]

export const lastResorts: ReadonlySet<string> = new Set([
  ...lastTitles,
  ...lastUnits,
  ...lastStarts,
  ...lastCompletions,
  ...lastBudgets,
  ...lastStates,
])
export const statesByContent: ReadonlySet<string> = new Set(lastStates)

export const registerHeaders: HeaderLexicon<RegisterField> = {
  seq,
  code: ['Mã công trình', 'Mã', 'Mã số', 'Mã CT', 'Số hiệu', 'Ký hiệu', 'Code', 'Work code', 'Work id'],
  title: [
    'Tên công trình',
    'Tên công trình đăng ký',
    'Tên công trình đăng ký thực hiện',
    'Tên công trình thi đua',
    'Tên công trình > Tên',
    'Công trình',
    'Công trình đăng ký',
    'Nội dung công trình',
    'Nội dung đăng ký',
    'Nội dung thực hiện',
    'Nội dung công việc',
    'Danh mục công trình',
    'Danh mục dự án',
    'Tên dự án',
    'Dự án',
    'Tên phần việc',
    'Tên mô hình',
    'Tên công việc',
    'Tên việc',
    'Nhiệm vụ',
    'Nội dung',
    'Đơn vị/Tên công trình',
    'Tên đơn vị/Tên công trình',
    'Title',
    'Work',
    'Name of work',
    'Name of project',
    'Work name',
    'Project',
    'Project name',
    ...lastTitles,
  ],
  unit: [
    'Đơn vị',
    'Đơn vị đăng ký',
    'Đơn vị thực hiện',
    'Đơn vị chủ trì',
    'Cơ quan, đơn vị',
    'Cơ quan/đơn vị',
    'Cơ quan',
    'Tên đơn vị',
    'Đơn vị đăng ký thực hiện',
    'Đơn vị TH',
    'Đơn vị báo cáo',
    'Cơ quan chủ trì',
    'Cơ quan thực hiện',
    'Cơ quan, đơn vị đăng ký',
    'Cơ quan, đơn vị thực hiện',
    'Cơ quan, đơn vị chủ trì',
    'Chủ đầu tư',
    'Địa phương',
    'Phường/xã',
    'Phường, xã',
    'Phường',
    'Xã, phường',
    'Thành phố/Thị xã/huyện',
    'Đơn vị/Địa phương',
    'Đơn vị, địa phương',
    'Tên cơ quan, đơn vị',
    'Tập thể đăng ký',
    'Đơn vị đảm nhận',
    'Đơn vị phụ trách',
    'Tên trường',
    'Tên cơ sở',
    'Tên phường',
    'Tên xã',
    'Đơn vị chủ trì thực hiện',
    'Unit',
    'Name of unit',
    'Implementing unit',
    'Responsible unit',
    'Ward',
    'Xã',
    'Đơn vị chủ đầu tư',
    'Đơn vị chủ quản',
    'Cơ quan chủ quản',
    'Tên cơ quan',
    'Chủ trì thực hiện',
    ...lastUnits,
  ],
  tier: [
    'Cấp',
    'Cấp công trình',
    'Cấp đăng ký',
    'Phân cấp',
    'Cấp quản lý',
    'Cấp thực hiện',
    'Cấp độ',
    'Loại công trình',
    'Tier',
    'Level',
  ],
  category: ['Lĩnh vực', 'Nhóm', 'Khối', 'Nhóm lĩnh vực', 'Nhóm công trình', 'Category', 'Field'],
  // Beside a field of work, a group is one within it.
  subcategory: [
    'Lĩnh vực chi tiết',
    'Lĩnh vực cụ thể',
    'Tiểu lĩnh vực',
    'Nhóm chi tiết',
    'Phân nhóm',
    'Nhóm',
    'Nhóm lĩnh vực',
    'Nhóm công trình',
    'Subcategory',
    'Subfield',
  ],
  location: ['Địa điểm', 'Địa điểm thực hiện', 'Địa điểm xây dựng', 'Location', 'Place'],
  registered_on: [
    'Ngày đăng ký',
    'Thời gian đăng ký',
    'Thời điểm đăng ký',
    'Thời gian > Đăng ký',
    'Thời gian > Ngày đăng ký',
    'Registered on',
    'Registered',
    'Registration date',
    'Date registered',
  ],
  period: [
    'Thời gian thực hiện',
    'Thời gian KC-HT',
    'Thời gian KC - HT',
    'Thời gian khởi công - hoàn thành',
    'Thời gian',
    'Tiến độ KC-HT',
    'Thời gian bắt đầu - kết thúc',
    'Period',
  ],
  started_on: [
    'Khởi công',
    'Ngày khởi công',
    'Thời gian khởi công',
    'Thời gian bắt đầu',
    'Ngày bắt đầu',
    'Bắt đầu',
    'Thời gian thực hiện > Từ ngày',
    'Thời gian thực hiện > Từ',
    'Thời gian > Từ ngày',
    'Thời gian > Từ',
    'Thời gian KC-HT > Khởi công',
    ...actual.flatMap((word) => beginnings.map(under(word))),
    ...lastStarts,
    'Started on',
    'Started',
    'Start date',
  ],
  due_on: [
    'Hạn hoàn thành',
    'Mốc hoàn thành',
    'Hạn HT',
    'Hạn',
    'Thời hạn',
    'Thời hạn hoàn thành',
    'Thời hạn HT',
    'Dự kiến hoàn thành',
    'Ngày dự kiến hoàn thành',
    'Kế hoạch hoàn thành',
    'Thời gian dự kiến hoàn thành',
    'Hoàn thành theo kế hoạch',
    'Thời gian thực hiện > Hoàn thành',
    'Thời gian thực hiện > Kết thúc',
    'Thời gian thực hiện > Đến ngày',
    'Thời gian thực hiện > Đến',
    'Thời gian > Đến ngày',
    'Thời gian > Hoàn thành',
    'Thời gian > Kết thúc',
    'Thời gian KC-HT > Hoàn thành',
    'Thời gian thực hiện > Ngày hoàn thành',
    'Thời gian thực hiện > Thời gian hoàn thành',
    ...planned.flatMap((word) => endings.map(under(word))),
    ...completions.flatMap((group) => planned.map((word) => `${group} > ${word}`)),
    'Ngày kết thúc',
    'Kết thúc',
    'Thời gian kết thúc',
    'Hoàn thành theo KH',
    ...completions.flatMap((word) => ['dự kiến', 'kế hoạch', 'theo kế hoạch'].map((of) => `${word} ${of}`)),
    'Thời gian đăng ký hoàn thành',
    'Ngày đăng ký hoàn thành',
    'Đăng ký hoàn thành',
    'Mốc thời gian hoàn thành',
    'Mốc thời gian',
    'Thời hạn thực hiện',
    'Hạn thực hiện',
    'Hạn chót',
    'Hạn xử lý',
    'Dự kiến thời gian hoàn thành',
    'Dự kiến ngày hoàn thành',
    'Ngày đến hạn',
    'Yêu cầu hoàn thành',
    'Due on',
    'Due',
    'Due date',
    'Deadline',
    'Planned completion',
    'Planned completion date',
  ],
  completed_on: [
    'Ngày hoàn thành',
    'Ngày HT',
    'Hoàn thành ngày',
    'Ngày xong',
    'Ngày làm xong',
    'Xong ngày',
    'Ngày hoàn thành thực tế',
    'Hoàn thành thực tế',
    'TT hoàn thành',
    'Hoàn thành lúc',
    'Thực tế hoàn thành',
    'Thời gian hoàn thành thực tế',
    'Ngày hoàn thành (thực tế)',
    ...actual.flatMap((word) => endings.map(under(word))),
    ...completions.flatMap((group) => actual.map((word) => `${group} > ${word}`)),
    // Beside a planned day, which then has a heading of its own.
    'Thời gian > Hoàn thành',
    'Thời gian thực hiện > Hoàn thành',
    'Thời gian thực hiện > Ngày hoàn thành',
    'Thời gian thực hiện > Thời gian hoàn thành',
    'Completed on',
    'Completed',
    'Completion date',
    'Date completed',
    'Actual completion',
    'Actual completion date',
    ...lastCompletions,
  ],
  // Planned or real: the state of the work tells.
  completion: ['Thời gian hoàn thành', 'Thời điểm hoàn thành', 'Completion', 'Completion time'],
  status: [
    'Tiến độ thực hiện',
    'Tiến độ',
    'Kết quả thực hiện',
    'Kết quả',
    'Tình trạng',
    'Trạng thái',
    'Tình hình thực hiện',
    'Kết quả đến nay',
    'Tiến độ đến nay',
    'Kết quả đạt được',
    'Kết quả tự đánh giá',
    'Tình trạng thực hiện',
    'Tình hình',
    'Tiến độ, kết quả thực hiện',
    'Tiến độ triển khai',
    'Tình hình triển khai',
    'Tình hình triển khai thực hiện',
    'Kết quả triển khai',
    'Kết quả hoàn thành',
    'Tình trạng hoàn thành',
    'Tình trạng công trình',
    'Trạng thái thực hiện',
    'Tình hình tiến độ',
    'Tiến độ công trình',
    'Status',
    'Progress',
    ...lastStates,
  ],
  is_completed: [
    'Hoàn thành',
    'Đã hoàn thành',
    'HT',
    'Đã HT',
    'Đã xong',
    'Kết quả > Đạt',
    'Tiến độ > Xong',
    'Done',
    ...doneGroups.flatMap((group) =>
      ['Đúng hạn', 'Trong hạn', 'Trước hạn', 'Đúng tiến độ'].map(under(group)),
    ),
    'Hoàn thành đúng hạn',
  ],
  is_late: [
    ...doneGroups.flatMap((group) => lateWords.map(under(group))),
    'Hoàn thành trễ hạn',
    'Hoàn thành quá hạn',
  ],
  is_started: [
    'Đang thực hiện',
    'Đang TH',
    'Đang triển khai',
    'Đang TK',
    'Đang thi công',
    'Đang làm',
    'In progress',
    ...openGroups.flatMap((group) => ['Trong hạn', 'Đúng tiến độ'].map(under(group))),
  ],
  is_overdue: openGroups.flatMap((group) => lateWords.map(under(group))),
  is_open: [
    'Chưa hoàn thành',
    'Chưa HT',
    'Chưa xong',
    'Chưa thực hiện',
    'Chưa TH',
    'Chưa triển khai',
    'Chưa TK',
    'Chưa làm',
    'Kết quả > Chưa đạt',
    'Not done',
  ],
  percent: [
    'Tỷ lệ',
    'Tỷ lệ %',
    'Tỷ lệ hoàn thành',
    'Tỷ lệ % hoàn thành',
    'Tỷ lệ hoàn thành %',
    'Tỷ lệ thực hiện',
    'Tỷ lệ thực hiện %',
    'Tỷ lệ đạt',
    'Tỷ lệ đạt %',
    'Đạt tỷ lệ',
    'Đạt tỷ lệ %',
    'Mức độ hoàn thành',
    'Mức độ hoàn thành %',
    '% hoàn thành',
    '% thực hiện',
    '% khối lượng',
    '%',
    '% KH',
    'Đạt %',
    'Tiến độ %',
    'Tiến độ hoàn thành %',
    'Khối lượng hoàn thành %',
    'Khối lượng thực hiện %',
    '% khối lượng hoàn thành',
    ...['Kết quả', 'Kết quả thực hiện', 'Tiến độ thực hiện', 'Tình hình thực hiện', 'Khối lượng'].map(
      (of) => `${of} %`,
    ),
    '% tiến độ',
    '% đạt',
    'Phần trăm hoàn thành',
    'Percent',
    'Percent complete',
    '% complete',
  ],
  budget_vnd: [
    'Kinh phí',
    'Kinh phí thực hiện',
    'Tổng mức đầu tư',
    'TMĐT',
    'Giá trị',
    'Tổng kinh phí',
    'Kinh phí > Tổng',
    'Kinh phí > Tổng số',
    'Kinh phí > Tổng cộng',
    'Kinh phí > Kế hoạch',
    'Kinh phí > Dự kiến',
    'Kinh phí > Dự toán',
    'Kinh phí dự kiến',
    'Dự toán',
    'Tổng giá trị',
    'Tổng mức đầu tư > Tổng số',
    'Giá trị công trình',
    'Trị giá',
    'Tổng trị giá',
    'Trị giá công trình',
    'Tổng vốn đầu tư',
    'Vốn đầu tư',
    'Tổng vốn',
    'Tổng dự toán',
    'Dự toán kinh phí',
    'Kinh phí đầu tư',
    'Tổng kinh phí thực hiện',
    'Budget',
    'Cost',
    'Total investment',
    'Budget VND',
    ...lastBudgets,
  ],
  note,
}

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

export const awardHeaders: HeaderLexicon<AwardField> = {
  seq,
  recipient: ['Đơn vị', 'Tập thể', 'Tên đơn vị', 'Tên tập thể', 'Tập thể, cá nhân', 'Họ và tên', 'Recipient'],
  form: ['Hình thức khen thưởng', 'Hình thức', 'Danh hiệu', 'Form', 'Award'],
  issuer: ['Cấp khen', 'Cấp khen thưởng', 'Cơ quan khen thưởng', 'Issuer'],
  decided_on: ['Ngày quyết định', 'Ngày khen thưởng', 'Ngày', 'Decided on'],
  note,
}

export const figureHeaders: HeaderLexicon<FigureField> = {
  figure_id: ['figure_id', 'Mã số liệu', 'Mã'],
  metric_id: ['metric', 'metric_id', 'Chỉ số', 'Chỉ tiêu'],
  tier: ['tier', 'Cấp'],
  numerator: ['numerator', 'Tử số', 'Số hoàn thành', 'Thực hiện'],
  denominator: ['denominator', 'Mẫu số', 'Số đăng ký', 'Tổng số'],
  percent_text: ['percent', 'percent_text', 'Tỷ lệ', 'Tỷ lệ %', 'Tỷ lệ (%)', 'Phần trăm'],
  as_of: ['as_of', 'Tính đến', 'Tính đến ngày', 'Ngày'],
  citation: ['source', 'citation', 'Nguồn', 'Trích nguồn'],
}
