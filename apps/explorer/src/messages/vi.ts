import { lowerFirst } from '../format/case.ts'
import { vi as list } from './works.vi.ts'

/** The words of the page in Vietnamese. English is checked against this shape. */
export const vi = {
  list,
  brand: 'Vedich',
  skipToContent: 'Đến nội dung chính',
  navigation: 'Các trang',
  menu: 'Các trang',
  find: 'Tìm nhanh',
  pasted: 'bảng-dán',
  openFile: 'Mở tệp',
  language: 'Ngôn ngữ',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  campaign: 'Đợt thi đua',
  theme: { label: 'Giao diện', system: 'Theo máy', light: 'Sáng', dark: 'Tối' },
  contrast: 'Tương phản cao',
  loading: 'Đang tải số liệu',
  footer: 'Số liệu lấy từ sổ đăng ký của các đơn vị; mỗi công trình lần về được dòng gốc trong sổ.',

  notFound: {
    title: 'Không có trang này',
    body: 'Đường dẫn không ứng với trang nào.',
    back: 'Về trang tổng quan',
  },
  failure: {
    title: 'Chưa đọc được số liệu',
    unreachable:
      'Trình duyệt không nối được với máy chủ số liệu. Kiểm tra lệnh vedich explore còn chạy không, rồi thử lại.',
    refused: 'Máy chủ số liệu trả lời bằng một lỗi. Hãy thử lại; nếu vẫn lỗi, chạy lại lệnh vedich explore.',
    broken:
      'Số liệu đã có, nhưng trang không vẽ được. Hãy thử lại; nếu vẫn lỗi, gửi nguyên văn lỗi cho người làm phần mềm.',
    where: (p: { address: string }) => `Nơi hỏi: ${p.address}`,
    detail: 'Nguyên văn lỗi',
    retry: 'Thử lại',
  },
  noCampaign: {
    title: 'Chưa có đợt thi đua nào',
    body: 'Cơ sở dữ liệu chưa có sổ đăng ký. Đặt sổ vào thư mục data/<đợt thi đua>/sources rồi chạy lệnh vedich ingest.',
  },

  asOf: (p: { day: string }) => `tính đến ${p.day}`,
  registeredLater: (p: { asOf: string; count: string }) =>
    `${p.asOf}, gồm ${p.count} công trình sổ ghi ngày đăng ký sau ngày này`,
  snapshot: (p: { id: string }) => `bản chụp ${p.id}`,
  illustrative: 'sổ đăng ký minh hoạ, tổng số đã công bố là thật',
  countsWithRate: (p: { counts: string; rate: string }) => `${p.counts} (${p.rate})`,

  headline: {
    rate: (p: { completed: string; registered: string; rate: string }) =>
      `${p.completed} trên ${p.registered} công trình đã hoàn thành: ${p.rate}`,
    none: 'Chưa có công trình nào được đăng ký',
  },
  published: {
    none: 'Chưa có số liệu công bố để đối chiếu',
    figure: (p: { value: string }) => `Đã công bố ${p.value}`,
    agrees: 'khớp sổ hiện nay',
    rounded: 'khớp sổ hiện nay (làm tròn)',
    truncated: 'khớp sổ hiện nay (cắt bớt số lẻ)',
    differs: 'khác sổ hiện nay',
    arithmetic: (p: { expected: string }) => `tử số chia mẫu số đã in phải ra ${p.expected}`,
    records: (p: { counts: string; rate: string }) => `sổ ghi ${p.counts} (${p.rate})`,
    numeratorOff: (p: { difference: string }) => `tử số lệch ${p.difference}`,
    denominatorOff: (p: { difference: string }) => `mẫu số lệch ${p.difference}`,
    shareOff: (p: { difference: string }) => `tỷ lệ lệch ${p.difference} điểm`,
  },
  gap: {
    slower: (p: { slow: string; fast: string; points: string; slowCounts: string; fastCounts: string }) =>
      `${p.slow} chậm hơn ${lowerFirst(p.fast)} ${p.points} điểm: ${p.slowCounts} so với ${p.fastCounts}`,
    even: (p: { slow: string; fast: string; slowCounts: string; fastCounts: string }) =>
      `${p.slow} và ${lowerFirst(p.fast)} ngang nhau: ${p.slowCounts} và ${p.fastCounts}`,
    interval: (p: { lower: string; upper: string }) =>
      `Khoảng 95\u00a0% của chênh lệch: ${p.lower} đến ${p.upper} điểm (Newcombe).`,
    unclear: 'Khoảng này chứa số 0: chênh lệch có thể chỉ do ngẫu nhiên.',
  },
  census:
    'Sổ đăng ký là tổng điều tra nên con số không có sai số chọn mẫu; khoảng 95\u00a0% nói về quá trình: lặp lại đợt thi đua trong điều kiện như vậy thì tỷ lệ dao động chừng nào.',

  figure: {
    unknown: 'Chưa xét được',
    table: 'Xem bảng số liệu',
    definition: (p: { metric: string }) => `Định nghĩa: ${p.metric}`,
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    formula: 'Cách tính',
    rateFormula: (p: { numerator: string; denominator: string; rate: string }) =>
      `${p.numerator} ÷ ${p.denominator} = ${p.rate}; khoảng 95\u00a0% theo Wilson`,
    countFormula: 'đếm từng công trình một lần',
    source: 'Nguồn: sổ đăng ký công trình',
    illustrative: 'Nguồn: sổ đăng ký minh hoạ, tổng số đã công bố là thật',
    size: (p: { count: string }) => `n\u00a0=\u00a0${p.count}`,
    metric: 'Chỉ số',
  },

  burnUp: {
    kicker: 'Diễn biến',
    finished: (p: { days: string; open: string; registered: string }) =>
      `Sau ${p.days} ngày, còn ${p.open} trong ${p.registered} công trình chưa hoàn thành`,
    allDone: (p: { days: string; registered: string }) =>
      `Sau ${p.days} ngày, cả ${p.registered} công trình đã hoàn thành`,
    running: (p: { day: string; days: string; completed: string; registered: string }) =>
      `Ngày ${p.day} trong ${p.days}: ${p.completed} trên ${p.registered} công trình đã hoàn thành`,
    before: (p: { days: string; registered: string }) =>
      `Còn ${p.days} ngày nữa mới bắt đầu; đã có ${p.registered} công trình đăng ký`,
    half: (p: { days: string }) => `một nửa số hoàn thành dồn vào ${p.days} ngày cuối`,
    subtitle: 'Số công trình cộng dồn theo tuần: đăng ký, đến hạn và hoàn thành',
    registered: (p: { count: string }) => `${p.count} đăng ký`,
    completed: (p: { count: string }) => `${p.count} hoàn thành`,
    due: (p: { count: string }) => `${p.count} đến hạn`,
    opening: (p: { day: string }) => `Bắt đầu ${p.day}`,
    deadline: (p: { day: string }) => `Hạn cuối ${p.day}`,
    occasion: (p: { label: string; day: string }) => `${p.label} (${p.day})`,
    occasions: (p: { list: string }) => `Chào mừng: ${p.list}.`,
    derivedStart: (p: { day: string }) => `Ngày đầu ${p.day} suy ra từ số ngày và ngày cuối.`,
    undated: (p: { registered: string; completed: string }) =>
      `Không ghi ngày nên tính từ ngày đầu: ${p.registered} đăng ký, ${p.completed} hoàn thành.`,
    noDates: 'Sổ không ghi ngày đăng ký và ngày hoàn thành nên chưa có diễn biến để vẽ.',
    week: 'Đến hết ngày',
    registeredColumn: 'Đăng ký',
    dueColumn: 'Đến hạn',
    completedColumn: 'Hoàn thành',
    empty:
      'Sổ đăng ký chưa có công trình nào nên chưa có gì để vẽ. Mở hoặc thả một sổ vào trang này để xem và thêm, hay đặt sổ vào thư mục sources rồi chạy lệnh vedich ingest.',
  },
  tiers: {
    kicker: 'Theo cấp',
    below: (p: { tier: string; rate: string }) => `${p.tier} thấp hẳn hơn mức chung ${p.rate}`,
    only: (p: { tier: string; rate: string }) => `Mọi công trình thuộc ${lowerFirst(p.tier)}: ${p.rate}`,
    together: (p: { rate: string }) => `Không cấp nào khác rõ mức chung ${p.rate}`,
    subtitle: 'Tỷ lệ hoàn thành và khoảng 95\u00a0%',
    reference: (p: { rate: string }) => `mức chung ${p.rate}`,
    column: 'Cấp',
    all: 'Toàn đợt',
    empty: 'Chưa có công trình nào được đăng ký nên chưa có tỷ lệ.',
  },
  rateColumns: {
    completed: 'Hoàn thành',
    registered: 'Đăng ký',
    rate: 'Tỷ lệ',
    lower: 'Cận dưới',
    upper: 'Cận trên',
    overdue: 'Trễ hạn',
  },
  overdue: {
    kicker: 'Trễ hạn bao lâu',
    title: (p: { count: string; days: string }) => `${p.count} công trình trễ hạn, lâu nhất ${p.days} ngày`,
    none: 'Không công trình nào trễ hạn',
    notDue: 'Trong sổ chưa có thời hạn nào đã qua',
    squares: 'Công trình chưa xong đã quá hạn, theo số ngày trễ; mỗi ô một công trình',
    bars: 'Số công trình chưa xong đã quá hạn, theo số ngày trễ',
    axis: 'số ngày trễ',
    worst: (p: { days: string }) => `${p.days} ngày`,
    works: 'Công trình',
    days: 'Số ngày trễ',
    longest: (p: { work: string; code: string; unit: string }) =>
      `Trễ lâu nhất: ${p.work} (${p.code}, ${p.unit}).`,
    nothing: 'Chưa có công trình nào nên chưa có gì trễ hạn.',
    empty: 'Mọi công trình đến hạn đều đã xong, hoặc sổ không ghi thời hạn.',
    all: 'Xem các công trình trễ hạn, lâu nhất trước',
  },
  units: {
    kicker: 'Đơn vị cần chú ý',
    title: (p: { unit: string; completed: string; registered: string }) =>
      `${p.unit} thấp nhất: ${p.completed}\u00a0trên\u00a0${p.registered} công trình hoàn thành`,
    only: (p: { unit: string; least: string; completed: string; registered: string }) =>
      `Chỉ ${p.unit} có từ ${p.least} công trình: xong ${p.completed}\u00a0trên\u00a0${p.registered}`,
    none: 'Chưa xếp hạng được đơn vị nào',
    subtitle: (p: { count: string }) => `Tỷ lệ hoàn thành của ${p.count} đơn vị, khoảng 95\u00a0%`,
    rule: (p: { least: string }) =>
      `Xếp theo cận trên của khoảng 95\u00a0%, thấp nhất đứng trước: đơn vị chỉ bị nêu khi cả cách đọc có lợi nhất vẫn thấp. Đơn vị có dưới ${p.least} công trình không xếp hạng. Chấm rỗng: dưới 10 công trình.`,
    ranked: (p: { count: string }) =>
      `${p.count} đơn vị: tỷ lệ kéo về mức chung theo số công trình, khoảng 95\u00a0%; hạng và khoảng của hạng`,
    rank: (p: { counts: string; rank: string; lower: string; upper: string }) =>
      `${p.counts} · hạng ${p.rank} (${p.lower}–${p.upper})`,
    alike: 'Các đơn vị không khác nhau quá mức ngẫu nhiên nên tỷ lệ để nguyên; thứ hạng có khoảng rộng.',
    chance:
      'So nhiều đơn vị một lúc thì chưa đơn vị nào ở đây thấp hơn mức chung quá mức ngẫu nhiên (Benjamini–Hochberg, 5\u00a0%).',
    rankNote:
      'Ít công trình thì tỷ lệ kém chắc: nó được kéo về mức chung (beta-nhị thức) và thứ hạng có khoảng rộng.',
    detail: (p: { counts: string; overdue: string }) => `${p.counts} · ${p.overdue} trễ`,
    column: 'Đơn vị',
    empty: (p: { least: string }) => `Chưa đơn vị nào có từ ${p.least} công trình trở lên.`,
  },
  awards: {
    kicker: 'Khen thưởng',
    title: (p: { awarded: string; units: string; rate: string }) =>
      `${p.awarded} trên ${p.units} đơn vị được khen: ${p.rate}`,
    none: 'Chưa có danh sách khen thưởng',
    squares: 'Đơn vị có đăng ký công trình; mỗi ô một đơn vị, ô đậm được khen',
    bar: 'Đơn vị có đăng ký công trình; phần đậm được khen',
    awarded: 'Được khen',
    notAwarded: 'Chưa được khen',
    column: 'Đơn vị',
    units: 'Số đơn vị',
    rule: (p: { rule: string }) => `Tiêu chí: ${p.rule}`,
    empty: 'Thêm danh sách khen thưởng vào thư mục sources rồi chạy lệnh vedich ingest.',
  },
}

export type Messages = typeof vi
