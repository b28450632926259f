import type { RegisterField } from './register.ts'

/** What a part of a heading is. */
export type WordClass =
  | 'day'
  | 'time'
  | 'due'
  | 'plan'
  | 'actual'
  | 'begin'
  | 'end'
  | 'register'
  | 'state'
  | 'ask'
  | 'share'
  | 'volume'
  | 'money'
  | 'work'
  | 'aim'
  | 'name'
  | 'body'
  | 'doer'
  | 'making'
  | 'level'
  | 'sum'
  | 'must'
  | 'stamp'
  | 'said'

/** The words that headings are composed of, by what they are; the longest that fits is taken. */
export const headingWords: Readonly<Record<WordClass, readonly string[]>> = {
  day: ['ngày', 'ngày tháng', 'ngày tháng năm', 'ngày giờ', 'date', 'day'],
  time: [
    'thời gian',
    'thời điểm',
    'mốc',
    'mốc thời gian',
    'lúc',
    'bao giờ',
    'khi nào',
    'lúc nào',
    'time',
    'when',
  ],
  due: [
    'hạn',
    'thời hạn',
    'hạn chót',
    'hạn cuối',
    'hết hạn',
    'đến hạn',
    'hạn định',
    'deadline',
    'due',
    'due date',
  ],
  plan: [
    'dự kiến',
    'kế hoạch',
    'theo kế hoạch',
    'theo kh',
    'hợp đồng',
    'theo hợp đồng',
    'hẹn',
    'ngày hẹn',
    'cam kết',
    'phấn đấu',
    'mục tiêu',
    'yêu cầu',
    'planned',
    'plan',
    'target',
    'expected',
    'estimated',
    'scheduled',
  ],
  actual: ['thực tế', 'tt', 'actual', 'real'],
  begin: [
    'khởi công',
    'bắt đầu',
    'động thổ',
    'phát động',
    'khởi động',
    'ra quân',
    'start',
    'started',
    'commencement',
    'begin',
    'beginning',
  ],
  end: [
    'hoàn thành',
    'hoàn thiện',
    'xong',
    'kết thúc',
    'khánh thành',
    'nghiệm thu',
    'bàn giao',
    'về đích',
    'cán đích',
    'đóng điện',
    'thông xe',
    'đưa vào sử dụng',
    'đưa vào khai thác',
    'đưa vào vận hành',
    'khai trương',
    'ra mắt',
    'gắn biển',
    'completion',
    'completed',
    'complete',
    'finish',
    'finished',
    'end',
    'done',
    'handover',
  ],
  register: ['đăng ký', 'registration', 'registered'],
  state: [
    'tình trạng',
    'trạng thái',
    'hiện trạng',
    'thực trạng',
    'tiến độ',
    'kết quả',
    'tình hình',
    'status',
    'progress',
    'state',
  ],
  ask: ['chưa', 'hay chưa', 'thế nào', 'ra sao', 'đến đâu', 'tới đâu', 'hay không', 'không'],
  share: ['%', 'tỷ lệ', 'phần trăm', 'percent', 'percentage', 'rate'],
  volume: ['khối lượng', 'lũy kế', 'luỹ kế khối lượng', 'sản lượng'],
  money: [
    'kinh phí',
    'tổng kinh phí',
    'tổng mức',
    'tổng mức đầu tư',
    'mức đầu tư',
    'giá trị',
    'trị giá',
    'dự toán',
    'tổng dự toán',
    'chi phí',
    'tổng chi phí',
    'vốn',
    'tổng vốn',
    'vốn đầu tư',
    'tổng vốn đầu tư',
    'cost',
    'budget',
    'investment',
  ],
  work: [
    'công trình',
    'phần việc',
    'mô hình',
    'sáng kiến',
    'đề án',
    'dự án',
    'nhiệm vụ',
    'công việc',
    'việc làm',
    'việc',
    'hạng mục',
    'sản phẩm',
    'giải pháp',
    'hoạt động',
    'project',
    'work',
    'task',
    'activity',
    'item',
    'initiative',
  ],
  // Beside works, what is done; alone, what is counted.
  aim: ['chỉ tiêu', 'phong trào'],
  name: ['tên', 'tên gọi', 'tên của', 'nội dung', 'danh mục', 'name', 'title'],
  body: [
    'đơn vị',
    'tên đơn vị',
    'tên cơ quan',
    'cơ quan',
    'đầu mối',
    'chủ đầu tư',
    'tập thể',
    'bộ phận',
    'phòng ban',
    'địa phương',
    'unit',
    'agency',
    'organisation',
    'organization',
    'department',
    'office',
    'body',
    'owner',
    'investor',
  ],
  doer: [
    'thực hiện',
    'chủ trì',
    'phụ trách',
    'đảm nhận',
    'quản lý',
    'triển khai',
    'báo cáo',
    'in charge',
    'responsible',
    'implementing',
    'executing',
    'lead',
    'leading',
    'managing',
    'reporting',
  ],
  making: ['thi công', 'xây dựng', 'đầu tư', 'đầu tư xây dựng', 'xử lý', 'giải quyết'],
  level: ['cấp', 'phân cấp', 'cấp độ', 'level', 'tier'],
  sum: ['tổng', 'tổng số', 'total'],
  // When a form was filled in says nothing of a work.
  stamp: ['start time', 'completion time'],
  must: ['phải', 'cần', 'buộc phải'],
  // What a form or a letter says besides.
  said: [
    'của',
    'của đơn vị',
    'anh',
    'chị',
    'anh chị',
    'quý',
    'bạn',
    'là',
    'nếu',
    'là gì',
    'gì',
    'nào',
    'thuộc',
    'vui lòng',
    'xin',
    'hãy',
    'cho biết',
    'ghi',
    'nhập',
    'chọn',
    'nếu có',
    'mấy',
    'đã',
    'được',
    'được giao',
    'được phân công',
    'làm',
    'làm theo',
    'theo',
    'chính thức',
    'toàn bộ',
    'cụ thể',
    'chính',
    'trọng tâm',
    'trọng điểm',
    'tiêu biểu',
    'thi đua',
    'thanh niên',
    'chào mừng',
    'hiện tại',
    'hiện nay',
    'đến nay',
    'hành chính',
    'current',
    'đạt được',
    'overall',
    'administrative',
    'the',
    'of',
    'for',
  ],
}

/** A way to compose a heading: what it must have, what else it may have, and what it then means, most likely first. */
export interface Composition {
  readonly has: readonly WordClass[]
  readonly may: readonly WordClass[]
  readonly fields: readonly RegisterField[]
}

const besides: readonly WordClass[] = ['work', 'said', 'doer', 'making']
/** What is to be done is not yet done. */
const planned: readonly WordClass[] = ['plan', 'must']
const dated: readonly WordClass[] = [...besides, 'day', 'time']
const whether = ['status', 'is_completed'] as const

/**
 * How headings are composed; the first that fits. Days are told by what is done on them: "Ngày nghiệm thu" is one of
 * completion, "Ngày bắt đầu đăng ký" one of registration, and whatever is planned for the end is due. A heading may mean
 * several things where only what stands below it can tell: "Nghiệm thu" is above days or above ticks.
 */
export const compositions: readonly Composition[] = [
  { has: ['ask'], may: [...besides, 'begin', 'end', 'state'], fields: whether },
  { has: ['level'], may: besides, fields: ['tier'] },
  { has: ['due'], may: [...dated, ...planned, 'end'], fields: ['due_on'] },
  { has: ['register', 'day'], may: ['work', 'said', 'begin'], fields: ['registered_on'] },
  { has: ['register', 'time'], may: ['work', 'said', 'begin'], fields: ['registered_on'] },
  { has: ['begin', 'end'], may: [...dated, 'plan'], fields: ['period'] },
  { has: ['begin', 'actual'], may: dated, fields: ['began_on'] },
  { has: ['begin'], may: [...dated, ...planned], fields: ['started_on', 'is_started'] },
  { has: ['end', 'plan'], may: [...dated, 'must', 'register'], fields: ['due_on'] },
  { has: ['end', 'must'], may: [...dated, 'register'], fields: ['due_on'] },
  { has: ['end', 'register', 'day'], may: [...dated, 'plan'], fields: ['due_on'] },
  { has: ['end', 'register', 'time'], may: [...dated, 'plan'], fields: ['due_on'] },
  { has: ['end', 'actual'], may: dated, fields: ['completed_on'] },
  { has: ['end', 'time'], may: dated, fields: ['completion'] },
  { has: ['end', 'day'], may: dated, fields: ['completed_on'] },
  { has: ['end'], may: besides, fields: ['completed_on', ...whether] },
  { has: ['share'], may: [...besides, 'end', 'volume', 'state', 'plan'], fields: ['percent'] },
  { has: ['state', 'end'], may: [...besides, 'volume'], fields: [...whether, 'percent'] },
  { has: ['state'], may: [...besides, 'volume'], fields: ['status', 'percent'] },
  { has: ['volume'], may: [...besides, 'end'], fields: ['status', 'percent'] },
  { has: ['money'], may: ['sum', 'plan', 'work', 'making', 'said'], fields: ['budget_vnd'] },
  { has: ['body'], may: ['doer', 'said', 'register'], fields: ['unit'] },
  { has: ['work'], may: [...besides, 'name', 'aim', 'must', 'register'], fields: ['title'] },
  { has: ['name'], may: ['said', 'register', 'making'], fields: ['title'] },
]
