/** The fields of a register that a column heading can name. */
export type RegisterField =
  | 'seq'
  | 'code'
  | 'title'
  | 'unit'
  | 'tier'
  | 'category'
  | 'location'
  | 'registered_on'
  | 'started_on'
  | 'due_on'
  | 'completed_on'
  | 'status'
  | 'budget_vnd'
  | 'note'

/** The fields of a list of commendations. */
export type AwardField = 'seq' | 'recipient' | 'form' | 'issuer' | 'decided_on' | 'note'

/** The fields of a table of published figures. */
export type FigureField =
  'figure_id' | 'metric_id' | 'tier' | 'numerator' | 'denominator' | 'percent_text' | 'as_of' | 'citation'

/** Column headings by field, most usual first. Matching is on the folded text, so case, tones' position and spaces do not matter. */
export type HeaderLexicon<F extends string> = Readonly<Record<F, readonly string[]>>

const seq = ['STT', 'TT', 'T.T', 'Số TT', 'Số thứ tự', '#', 'No', 'No.']
const note = ['Ghi chú', 'G/c', 'Note', 'Notes']

export const registerHeaders: HeaderLexicon<RegisterField> = {
  seq,
  code: ['Mã công trình', 'Mã', 'Mã số', 'Mã CT', 'Số hiệu', 'Ký hiệu', 'Code', 'Work code', 'Work id'],
  title: [
    'Tên công trình',
    'Tên công trình, phần việc',
    'Tên công trình/phần việc',
    'Công trình/phần việc/mô hình',
    'Công trình, phần việc',
    'Công trình',
    'Nội dung công trình',
    'Nội dung đăng ký',
    'Danh mục công trình',
    'Danh mục dự án',
    'Tên dự án',
    'Nội dung',
    'Title',
    'Work',
    'Name of work',
  ],
  unit: [
    'Đơn vị',
    'Đơn vị đăng ký',
    'Đơn vị thực hiện',
    'Đơn vị chủ trì',
    'Cơ quan, đơn vị',
    'Tên đơn vị',
    'Chủ đầu tư',
    'Địa phương',
    'Phường/xã',
    'Phường, xã',
    'Unit',
  ],
  tier: ['Cấp', 'Cấp công trình', 'Cấp đăng ký', 'Phân cấp', 'Loại công trình', 'Tier', 'Level'],
  category: ['Lĩnh vực', 'Nhóm', 'Khối', 'Nhóm công trình', 'Category', 'Field'],
  location: ['Địa điểm', 'Địa điểm thực hiện', 'Địa điểm xây dựng', 'Location', 'Place'],
  registered_on: ['Ngày đăng ký', 'Thời gian đăng ký', 'Registered on', 'Registered'],
  started_on: ['Khởi công', 'Ngày khởi công', 'Thời gian bắt đầu', 'Ngày bắt đầu', 'Started on', 'Started'],
  due_on: [
    'Hạn hoàn thành',
    'Hạn',
    'Thời hạn',
    'Thời hạn hoàn thành',
    'Dự kiến hoàn thành',
    'Ngày dự kiến hoàn thành',
    'Kế hoạch hoàn thành',
    'Due on',
    'Due',
  ],
  completed_on: ['Ngày hoàn thành', 'Thời gian hoàn thành', 'Hoàn thành ngày', 'Completed on', 'Completed'],
  status: [
    'Tiến độ thực hiện',
    'Tiến độ',
    'Kết quả thực hiện',
    'Kết quả',
    'Tình trạng',
    'Trạng thái',
    'Tình hình thực hiện',
    'Status',
  ],
  budget_vnd: [
    'Kinh phí',
    'Kinh phí thực hiện',
    'Tổng mức đầu tư',
    'TMĐT',
    'Giá trị',
    'Tổng kinh phí',
    'Budget',
  ],
  note,
}

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
