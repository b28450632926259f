interface Counts {
  readonly x: string
  readonly n: string
}

/** The words of the units in Vietnamese; what is said in English has the same shape. */
export const vi = {
  title: (p: { units: string; works: string }) => `${p.units} đơn vị, ${p.works} công trình`,
  meaning:
    'So sánh công bằng không gọi tên một đơn vị nhỏ vì một công trình: tỷ lệ được kéo về gần đơn vị cùng nhóm tuỳ theo số công trình, và thứ hạng nào cũng kèm khoảng của nó. Ở đây không nói vì sao một đơn vị chậm.',
  peers: 'So trong nhóm',
  groups: { tier: 'Cấp', all: 'Tất cả', kind: 'Loại đơn vị', parent: 'Đơn vị cấp trên' },
  all: 'Tất cả đơn vị',
  rank: (p: { place: string; from: string; to: string }) => `hạng ${p.place} (${p.from}–${p.to})`,
  tierMixed: 'Nhóm này gộp các cấp có tỷ lệ khác nhau; đơn vị có nhiều công trình ở cấp chậm hơn sẽ thiệt.',

  funnel: {
    several: (p: { count: string }) => `${p.count} đơn vị`,
    kicker: 'Đơn vị nào khác hẳn?',
    signals: (p: { counts: string; group: string }) => `${p.group}: ${p.counts} so với nhóm`,
    low: (p: { count: string }) => `${p.count} đơn vị thấp hẳn`,
    high: (p: { count: string }) => `${p.count} đơn vị cao hẳn`,
    looks: (p: { looks: string; expected: string; group: string }) =>
      `${p.group}: không đơn vị nào khác hẳn; ${p.looks} đơn vị đáng xem lại, riêng ngẫu nhiên đã cho khoảng ${p.expected}`,
    none: (p: { group: string }) => `${p.group}: không đơn vị nào khác nhóm quá mức ngẫu nhiên`,
    subtitle:
      'Tỷ lệ hoàn thành theo số công trình của đơn vị; mỗi chấm là một hay nhiều đơn vị có cùng số liệu',
    axis: 'Số công trình đã đăng ký',
    look: 'đáng xem lại (95\u00a0%)',
    signal: 'khác hẳn (99,8\u00a0%)',
    centre: (p: { rate: string }) => `cả nhóm ${p.rate}`,
    expected: (p: { units: string; look: string; signal: string }) =>
      `Với ${p.units} đơn vị, riêng ngẫu nhiên đã đưa khoảng ${p.look} đơn vị ra ngoài đường 95\u00a0% và ${p.signal} đơn vị ra ngoài đường 99,8\u00a0%.`,
    dispersion: (p: { phi: string; tau: string; scale: string }) =>
      `φ = ${p.phi} (1 là chỉ có ngẫu nhiên), τ = ${p.tau} ${p.scale}.`,
    noTau: (p: { phi: string; tau: string; scale: string }) =>
      `φ = ${p.phi} (1 là chỉ có ngẫu nhiên), τ = 0: các đơn vị không khác nhau hơn mức ngẫu nhiên, giới hạn không cần nới.`,
    notJudged: 'Chưa đủ năm đơn vị để biết các đơn vị vốn khác nhau bao nhiêu; giới hạn chỉ tính ngẫu nhiên.',
    scales: { natural: 'trên thang tỷ lệ', arcsine: 'trên thang arcsin' },
    widened: 'Giới hạn đã nới cho khác biệt vốn có giữa các đơn vị.',
    byChance: 'Giới hạn chỉ tính ngẫu nhiên, chưa nới cho khác biệt vốn có.',
    shapes: 'Tam giác: thấp. Vuông: cao. Số trong vòng tròn: số đơn vị trùng nhau.',
    showChance: 'Chỉ tính ngẫu nhiên',
    showWidened: 'Nới cho khác biệt vốn có',
    limits: 'Giới hạn',
    empty: 'Nhóm này chưa có công trình nào, nên chưa có tỷ lệ để so.',
  },
  caterpillar: {
    kicker: 'Thứ hạng chắc đến đâu?',
    some: (p: { distinct: string; units: string }) =>
      `Chỉ ${p.distinct} trên ${p.units} đơn vị tách hẳn khỏi mức chung; với các đơn vị còn lại, thứ hạng chưa nói lên điều gì`,
    most: (p: { distinct: string; units: string }) =>
      `${p.distinct} trên ${p.units} đơn vị tách hẳn khỏi mức chung; với các đơn vị còn lại, thứ hạng chưa nói lên điều gì`,
    every: (p: { units: string }) => `Cả ${p.units} đơn vị tách hẳn khỏi mức chung`,
    alone: 'Nhóm chỉ có một đơn vị nên không có gì để xếp hạng',
    none: (p: { units: string }) => `Không tách được đơn vị nào trong ${p.units} đơn vị khỏi mức chung`,
    asTheyAre: 'Tỷ lệ hoàn thành và khoảng 95\u00a0% của từng đơn vị, theo hạng',
    subtitle: 'Tỷ lệ đã kéo về nhóm và khoảng 95\u00a0% của từng đơn vị, từ cao đến thấp',
    band: 'Đường và dải: trung vị của tỷ lệ và của khoảng ở các đơn vị có hạng gần nhau. Chấm màu: đơn vị tách hẳn khỏi mức chung.',
    ranks: 'Hạng ghi kèm khoảng 95\u00a0%: “hạng 12 (4–61)” nghĩa là hạng thật có thể từ 4 đến 61.',
  },
  flags: {
    within: 'trong giới hạn',
    'look-low': 'thấp, đáng xem lại',
    'look-high': 'cao, đáng xem lại',
    'signal-low': 'thấp hẳn',
    'signal-high': 'cao hẳn',
  },
  table: {
    title: 'Mọi đơn vị trong nhóm',
    find: 'Tìm đơn vị',
    more: (p: { count: string }) => `Xem thêm ${p.count} đơn vị`,
    found: (p: { count: string }) => `${p.count} đơn vị`,
    none: 'Không đơn vị nào có tên như vậy.',
    empty: 'Nhóm này chưa có đơn vị nào đăng ký công trình.',
    columns: {
      name: 'Đơn vị',
      x: 'Hoàn thành',
      n: 'Đăng ký',
      rate: 'Tỷ lệ',
      lower: 'Cận dưới',
      upper: 'Cận trên',
      shrunken: 'Tỷ lệ kéo về nhóm',
      rank: 'Hạng (khoảng 95\u00a0%)',
      flag: 'So với nhóm',
    },
    flagNone: 'chưa có công trình',
  },
  page: {
    back: 'Tất cả đơn vị',
    unknown: 'Đợt thi đua này không có đơn vị như vậy.',
    counts: (p: Counts & { rate: string }) => `${p.x} trên ${p.n} công trình đã hoàn thành: ${p.rate}`,
    nothing: 'Đơn vị chưa đăng ký công trình nào trong đợt này, nên chưa có tỷ lệ và thứ hạng.',
    place: (p: { rank: string; units: string; group: string; flag: string }) =>
      `${p.group}: ${p.rank} trong ${p.units} đơn vị; ${p.flag}.`,
    rate: {
      kicker: 'So với nhóm',
      title: (p: { lower: string; upper: string }) =>
        `Với số công trình này, tỷ lệ của đơn vị có thể ở đâu đó từ ${p.lower} đến ${p.upper}`,
      subtitle: 'Tỷ lệ hoàn thành và khoảng 95\u00a0%',
      own: 'Đơn vị này',
      inTier: (p: { tier: string }) => `Đơn vị này, ${p.tier}`,
      tier: (p: { tier: string }) => `Cả ${p.tier}`,
      column: 'Nhóm',
    },
    works: {
      title: 'Công trình của đơn vị',
      all: 'Mở trong danh sách công trình',
      printed: (p: { shown: string; count: string }) =>
        `${p.shown} công trình đầu trong ${p.count}; trên trang có đủ.`,
    },
    history: {
      title: 'Việc gần đây',
      none: 'Chưa ghi nhận việc nào.',
      columns: { day: 'Ngày', what: 'Việc', work: 'Công trình' },
    },
    print: 'In một trang',
  },
}
