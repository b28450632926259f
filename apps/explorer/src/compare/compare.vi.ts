interface Sides {
  readonly a: string
  readonly b: string
}

interface Gap extends Sides {
  readonly points: string
  readonly rateA: string
  readonly rateB: string
}

/** The words of the comparisons in Vietnamese; what is said in English has the same shape. */
export const vi = {
  title: {
    lower: (p: Gap) => `${p.a} thấp hơn ${p.b} ${p.points} điểm: ${p.rateA} so với ${p.rateB}`,
    higher: (p: Gap) => `${p.a} cao hơn ${p.b} ${p.points} điểm: ${p.rateA} so với ${p.rateB}`,
    even: (p: Gap) => `${p.a} và ${p.b} ngang nhau: ${p.rateA}`,
    none: (p: Sides) => `Chưa so được ${p.a} với ${p.b}: một bên chưa có gì để tính`,
    undated: (p: Sides) => `Không so được ${p.a} với ${p.b}: sổ không ghi ngày hoàn thành`,
  },
  interval: (p: { lower: string; upper: string }) =>
    `Khoảng 95\u00a0% của chênh lệch: ${p.lower} đến ${p.upper} điểm (Newcombe).`,
  clear: 'Khoảng này không chứa số 0: khó mà chỉ do ngẫu nhiên.',
  unclear: 'Khoảng này chứa số 0: chênh lệch có thể chỉ do ngẫu nhiên.',
  sameWorks:
    'Hai ngày nói về cùng những công trình, nên chênh lệch là điều đã xảy ra, không có khoảng ngẫu nhiên.',
  undated: (p: { count: string }) =>
    `${p.count} công trình hoàn thành không ghi ngày nên được tính là đã xong vào mọi ngày; tỷ lệ của ngày sớm hơn vì thế có thể cao hơn thực tế.`,
  aligned: (p: { day: string }) =>
    `Hai đợt được so vào cùng ngày thứ ${p.day} của mỗi đợt, không phải cùng ngày dương lịch.`,
  day: {
    both: (p: Sides) => `tính đến ${p.a} và đến ${p.b}`,
    aligned: (p: { day: string }) => `tính đến ngày thứ ${p.day} của mỗi đợt`,
  },
  cause: 'So sánh cho biết khác bao nhiêu và khác ở đâu; nó không nói vì sao.',
  of: 'So sánh',
  kinds: { tiers: 'Hai cấp', phases: 'Hai giai đoạn đăng ký', days: 'Hai ngày', campaigns: 'Hai đợt' },
  a: 'Bên này',
  b: 'Với bên kia',
  by: 'Tách theo',
  groups: {
    tier: 'Cấp',
    category: 'Lĩnh vực',
    phase: 'Giai đoạn đăng ký',
    parent: 'Đơn vị cấp trên',
    subcategory: 'Lĩnh vực chi tiết',
  },
  metric: 'Chỉ số',
  unnamed: 'Không ghi',
  only: 'Đợt này chưa có hai bên để so. Có thêm cấp, giai đoạn hoặc một đợt khác thì trang này so được.',

  simpson: {
    kicker: 'Gộp lại có đánh lừa không?',
    reversed: (p: { adjusted: string }) =>
      `Coi chừng: số gộp cho một chiều, nhưng so trong cùng nhóm thì ngược lại (${p.adjusted} điểm khi đã hiệu chỉnh cơ cấu). Đừng dùng số gộp để xếp hơn kém.`,
    mix: (p: { adjusted: string }) =>
      `Coi chừng: phần lớn chênh lệch là do hai bên có cơ cấu nhóm khác nhau; so trong cùng nhóm chỉ còn ${p.adjusted} điểm.`,
    fine: (p: { adjusted: string }) =>
      `Số gộp không đánh lừa: so trong cùng nhóm, chênh lệch vẫn cùng chiều (${p.adjusted} điểm khi đã hiệu chỉnh cơ cấu, Mantel–Haenszel).`,
    apart: 'Hai bên không có nhóm nào chung, nên không hiệu chỉnh được cơ cấu.',
  },
  rates: {
    kicker: 'Hai tỷ lệ',
    apart: 'Khoảng của hai bên tách rời nhau',
    touching: 'Khoảng của hai bên chồng lên nhau',
    twoDays: 'Cùng một sổ vào hai ngày',
    means: 'Hai khoảng chồng lên nhau chưa có nghĩa là như nhau: hãy đọc khoảng của chênh lệch ở đầu trang.',
    subtitle: (p: { metric: string }) => `${p.metric} và khoảng 95\u00a0% của mỗi bên`,
    column: 'Bên',
    empty: 'Chưa có công trình nào để so.',
  },
  groupsFigure: {
    kicker: 'Khác ở nhóm nào?',
    title: (p: { group: string; points: string }) => `Chênh nhiều nhất ở ${p.group}: ${p.points} điểm`,
    none: 'Không nhóm nào có ở cả hai bên',
    subtitle: (p: Sides) => `${p.a} trừ ${p.b} trong từng nhóm, điểm phần trăm, với khoảng 95\u00a0%`,
    subtitleDays: (p: Sides) => `${p.a} trừ ${p.b} trong từng nhóm, điểm phần trăm`,
    all: 'Tất cả',
    many: (p: { count: string }) =>
      `Trong ${p.count} nhóm, riêng ngẫu nhiên có thể đưa vài nhóm ra khỏi số 0: đừng đọc từng nhóm một.`,
    x: 'Tử số',
    n: 'Mẫu số',
    rate: 'Tỷ lệ',
    difference: 'Chênh (điểm)',
    lower: 'Cận dưới',
    upper: 'Cận trên',
    detail: (p: { points: string; a: string; b: string }) => `${p.points} · ${p.a} − ${p.b}`,
    oneSided: (p: { a: string; b: string }) => `không so được: ${p.a} và ${p.b}`,
    alone: 'Mọi công trình thuộc cùng một nhóm',
    empty: 'Không nhóm nào có công trình ở cả hai bên.',
  },
  split: {
    kicker: 'Do làm khác nhau hay do cơ cấu?',
    title: (p: { gap: string; rate: string; mix: string }) =>
      `Trong ${p.gap} điểm chênh, ${p.rate} do tỷ lệ trong từng nhóm, ${p.mix} do cơ cấu nhóm`,
    subtitle: (p: Sides) => `Từ ${p.b} đến ${p.a}: mỗi bước một phần của chênh lệch (Kitagawa)`,
    rateTerm: (p: { group: string }) => `Tỷ lệ: ${p.group}`,
    mixTerm: (p: { group: string }) => `Cơ cấu: ${p.group}`,
    otherRates: (p: { count: string }) => `Tỷ lệ: ${p.count} nhóm khác`,
    otherMix: (p: { count: string }) => `Cơ cấu: ${p.count} nhóm khác`,
    means:
      'Hai phần cộng lại đúng bằng chênh lệch, không dư. Phần tỷ lệ: cùng một nhóm mà làm khác nhau. Phần cơ cấu: bên này có nhiều hơn những nhóm vốn nhanh hay vốn chậm; mỗi nhóm tính theo độ lệch so với mức chung.',
    meansNot: 'Phép tách không chứng minh nguyên nhân, và tách theo cách khác thì được con số khác.',
    columns: {
      group: 'Nhóm',
      rateA: 'Tỷ lệ bên này',
      rateB: 'Tỷ lệ bên kia',
      shareA: 'Tỷ trọng bên này',
      shareB: 'Tỷ trọng bên kia',
      rate: 'Phần tỷ lệ (điểm)',
      mix: 'Phần cơ cấu (điểm)',
    },
    definition: {
      metric: 'Phép tách Kitagawa',
      about: 'Chênh lệch giữa hai tỷ lệ gộp, tách thành phần do tỷ lệ trong nhóm và phần do cơ cấu nhóm.',
      formula: 'Σ (tỷ lệ a − b) × tỷ trọng trung bình + Σ (tỷ trọng a − b) × tỷ lệ trung bình',
    },
    empty: 'Một bên chưa có công trình nên chưa tách được.',
    alone: 'Mọi công trình thuộc cùng một nhóm nên không có gì để tách. Thử tách theo mục khác.',
    apart: 'Hai bên không có nhóm nào chung nên không tách được. Thử tách theo mục khác.',
  },
  course: {
    kicker: 'Cùng ngày thứ mấy của đợt',
    title: (p: Sides & { day: string; countA: string; countB: string }) =>
      `Đến ngày thứ ${p.day}: ${p.a} xong ${p.countA} công trình, ${p.b} xong ${p.countB}`,
    subtitle: 'Công trình hoàn thành, cộng dồn theo tuần của mỗi đợt',
    axis: 'ngày thứ mấy của đợt',
    means: 'Hai đường được gióng theo ngày của đợt, nên hai đợt ở hai năm khác nhau vẫn so được nhịp làm.',
    empty: 'Chưa đợt nào có công trình hoàn thành ghi ngày.',
  },
}
