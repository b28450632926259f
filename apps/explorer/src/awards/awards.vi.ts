/** The words of the page on commendations, in Vietnamese. */
export const vi = {
  title: (p: { awarded: string; units: string; rate: string }) =>
    `${p.awarded} trên ${p.units} đơn vị được khen: ${p.rate}`,
  none: 'Chưa có danh sách khen thưởng',
  floor: (p: { least: string; rate: string }) =>
    `Mọi đơn vị được khen đều đăng ký từ ${p.least} công trình và hoàn thành từ ${p.rate} trở lên.`,
  alike: (p: { count: string }) =>
    `Còn ${p.count} đơn vị khác cũng đạt mức ấy; danh sách không cho biết vì sao họ không được chọn.`,
  alone: 'Không đơn vị nào khác đạt mức ấy.',
  persons: (p: { count: string }) => `Danh sách còn khen ${p.count} cá nhân, không tính cho đơn vị.`,
  unmatched: (p: { count: string }) => `${p.count} tập thể trong danh sách không có trong sổ đăng ký.`,
  rule: 'Tiêu chí',
  noRule: 'Tiêu chí khen thưởng không được ghi lại.',
  ruleNote:
    'Tiêu chí là lời văn nên trang này không tự chấm: dưới đây là số liệu của từng đơn vị đặt cạnh danh sách.',
  shortlist: {
    kicker: 'Danh sách rút gọn',
    title: (p: { unit: string; chance: string }) =>
      `Chắc nhất thuộc một phần tư dẫn đầu: ${p.unit} (${p.chance})`,
    alike: 'Chưa nói được đơn vị nào dẫn đầu: các đơn vị không khác nhau quá mức ngẫu nhiên',
    none: 'Chưa đơn vị nào có công trình',
    subtitle: (p: { count: string }) =>
      `${p.count} đơn vị có xác suất cao nhất thuộc một phần tư dẫn đầu; tỷ lệ đã kéo về mức chung theo số công trình, khoảng 95\u00a0%`,
    plain: (p: { count: string }) =>
      `${p.count} đơn vị: hoàn thành trên đăng ký, xác suất thuộc một phần tư dẫn đầu, tỷ lệ và khoảng 95\u00a0%`,
    detail: (p: { counts: string; chance: string }) => `${p.counts} · ${p.chance}`,
    note: 'Cạnh mỗi tên: hoàn thành trên đăng ký, và xác suất thuộc một phần tư đơn vị dẫn đầu. Đơn vị nhỏ làm xong cả vẫn có thể chỉ là may, nên tỷ lệ của họ được kéo về mức chung (beta-nhị thức) và thứ hạng có khoảng.',
    reference: (p: { rate: string }) => `mức chung ${p.rate}`,
  },
  units: 'Từng đơn vị, và vì sao',
  search: 'Tìm đơn vị',
  show: 'Đơn vị nào',
  found: (p: { count: string }) => `${p.count} đơn vị`,
  whole: (p: { count: string }) => `Xem cả ${p.count} đơn vị`,
  nothing: 'Không đơn vị nào khớp.',
  groups: {
    all: 'Mọi đơn vị',
    commended: 'Được khen',
    alike: 'Không được khen, cùng mức',
    below: 'Tỷ lệ thấp hơn',
    few: 'Ít công trình hơn',
    unjudged: 'Chưa xét được',
  },
  columns: {
    unit: 'Đơn vị',
    standing: 'Khen thưởng',
    why: 'Vì sao',
    done: 'Hoàn thành',
    registered: 'Đăng ký',
    rate: 'Tỷ lệ',
    lower: 'Cận dưới',
    upper: 'Cận trên',
    rank: 'Hạng (khoảng 95\u00a0%)',
    chance: 'Thuộc 1/4 đầu',
  },
  standings: { in: 'được khen', out: 'không' },
  why: {
    commended: (p: { done: string; registered: string }) =>
      `hoàn thành ${p.done} trên ${p.registered} công trình`,
    alike: 'cùng mức với đơn vị được khen; không đủ căn cứ để nói vì sao',
    below: (p: { rate: string; least: string }) =>
      `tỷ lệ ${p.rate}, thấp hơn mọi đơn vị được khen (từ ${p.least})`,
    few: (p: { count: string; least: string }) =>
      `có ${p.count} công trình, ít hơn mọi đơn vị được khen (từ ${p.least})`,
    unjudged: 'chưa có công trình nên chưa xét được',
    noList: 'chưa có danh sách khen thưởng',
  },
  rank: (p: { rank: string; lower: string; upper: string }) => `${p.rank} (${p.lower}–${p.upper})`,
}
