/** The words of the trends in Vietnamese; what is said in English has the same shape. */
export const vi = {
  title: {
    behind: (p: { days: string; day: string }) => `Chậm ${p.days} ngày so với kế hoạch, tính đến ${p.day}`,
    ahead: (p: { days: string; day: string }) => `Sớm ${p.days} ngày so với kế hoạch, tính đến ${p.day}`,
    short: (p: { short: string; day: string }) =>
      `Chậm chưa tới một ngày, nhưng tính đến ${p.day} còn thiếu ${p.short} công trình so với kế hoạch`,
    onTime: (p: { day: string }) => `Đúng nhịp kế hoạch, chênh chưa tới một ngày, tính đến ${p.day}`,
    finished: (p: { days: string }) => `Mọi công trình trong kế hoạch đã xong, sau ${p.days} ngày`,
    notDue: 'Chưa công trình nào đến hạn nên chưa nói được sớm hay chậm',
    none: 'Chưa có công trình nào ghi hạn nên chưa nói được sớm hay chậm',
  },
  meaning: (p: { earned: string; planned: string; reached: string }) =>
    `Số đã xong (${p.earned}) là mức mà kế hoạch đặt cho ngày ${p.reached}; đến ngày tính, kế hoạch đòi ${p.planned}. Khoảng cách giữa hai ngày ấy là số ngày chậm, không phải số việc còn lại: khi nhiều việc cùng hẹn một ngày, chậm một ngày vẫn có thể còn nhiều việc.`,
  later: (p: { count: string }) =>
    `Trang này tính theo ngày ghi trong sổ, nên chưa có ${p.count} công trình ghi ngày đăng ký về sau.`,
  noMeaning: 'Trang này cho thấy nhịp làm việc theo thời gian; nó không nói vì sao nhịp ấy nhanh hay chậm.',
  tier: 'Cấp',
  allTiers: 'Mọi cấp',
  from: 'Dự báo từ ngày',
  fromDay: (p: { day: string; days: string }) => `${p.day} (còn ${p.days} ngày)`,
  index: (p: { index: string }) =>
    `Chỉ số tiến độ SPI(t) = ${p.index}: dưới 1 là chậm hơn kế hoạch (tiến độ thu được, Lipke 2003).`,
  undated: (p: { count: string }) => `${p.count} công trình không ghi hạn nên không tính vào sớm hay chậm.`,

  burnUp: {
    kicker: 'Đăng ký, kế hoạch, hoàn thành',
    range: (p: { lower: string; upper: string }) => `${p.lower} đến ${p.upper}`,
    forecast: (p: { range: string; scope: string }) =>
      `Cứ nhịp này, đến hạn cuối sẽ xong ${p.range} trong ${p.scope} công trình`,
    exceeded: (p: { day: string; range: string; actual: string }) =>
      `Nhịp đến ${p.day} chỉ hứa ${p.range} công trình; đến hạn cuối đã xong ${p.actual}`,
    missed: (p: { day: string; range: string; actual: string }) =>
      `Nhịp đến ${p.day} hứa ${p.range} công trình; đến hạn cuối mới xong ${p.actual}`,
    kept: (p: { day: string; range: string; actual: string }) =>
      `Nhịp đến ${p.day} hứa ${p.range} công trình; đến hạn cuối đã xong ${p.actual}, đúng như dự báo`,
    subtitle:
      'Cộng dồn theo tuần: trong phạm vi (đã đăng ký trừ đã huỷ), đến hạn, hoàn thành; quạt là dự báo',
    fan: (p: { range: string }) => `dự báo ${p.range}`,
    means:
      'Đường đã đăng ký trừ đã huỷ là đích: nó nâng lên khi đăng ký thêm và hạ xuống khi huỷ, nên gần đích hơn chưa chắc là làm nhiều hơn.',
    fanMeans:
      'Quạt: nếu các tuần tới giống các tuần đã qua, mười lần thì tám lần kết quả nằm trong quạt. Nó không biết trước một đợt nước rút, một quyết định hay một trận mưa.',
    inScope: (p: { count: string }) => `${p.count} trong phạm vi`,
    cancelled: (p: { count: string }) =>
      `${p.count} công trình đã huỷ không còn trong phạm vi, nhưng kế hoạch (đến hạn) vẫn tính: huỷ không làm mất lời hứa.`,
    scopeColumn: 'Trong phạm vi',
    undated: 'Chưa công trình nào ghi ngày nên chưa có gì để vẽ.',
    lower: 'Dự báo thấp',
    middle: 'Dự báo giữa',
    upper: 'Dự báo cao',
  },
  models: {
    kicker: 'Ba cách dự báo',
    title: (p: { least: string; scope: string; day: string }) =>
      `Nhìn từ ${p.day}: chắc 85\u00a0% là xong ít nhất ${p.least} trong ${p.scope} công trình`,
    hindsight: (p: { least: string; actual: string; day: string }) =>
      `Nhìn từ ${p.day}: ít nhất ${p.least} công trình; thực tế ${p.actual}`,
    subtitle: 'Phần công trình xong vào hạn cuối: mức giữa và khoảng 80\u00a0% của mỗi cách',
    throughput: 'Rút thăm từ các tuần đã qua',
    negativeBinomial: 'Nhịp trung bình và độ dao động',
    survival: 'Theo tuổi từng công trình',
    detail: (p: { least: string }) => `≥ ${p.least} (85\u00a0%)`,
    actual: (p: { count: string }) => `thực tế ${p.count}`,
    means:
      'Cả ba cách giả định thời gian tới giống thời gian đã qua; chúng không phải lời hứa, và thường thấp khi có lệ dồn việc sát hạn.',
    tested: (p: { held: string; cutoffs: string; coverage: string }) =>
      `Thử lại trên quá khứ: câu "ít nhất … (85\u00a0%)" đúng ${p.held} trong ${p.cutoffs} lần (${p.coverage}).`,
    untested: 'Chưa đủ tuần đã qua để thử lại cách dự báo này.',
    beyond: (p: { count: string; open: string }) =>
      `Cách theo tuổi coi ${p.count} trong ${p.open} công trình chưa xong là không xong, vì tuổi của chúng vào hạn cuối chưa từng gặp đủ nhiều.`,
    blind: (p: { count: string; open: string }) =>
      `Cách theo tuổi chưa nói được: ${p.count} trong ${p.open} công trình chưa xong sẽ đến một tuổi mà trước đó chưa gặp đủ nhiều công trình.`,
    columns: {
      model: 'Cách dự báo',
      least: 'Ít nhất (85\u00a0%)',
      lower: 'Thấp',
      middle: 'Giữa',
      upper: 'Cao',
    },
    empty: 'Chưa công trình nào ghi ngày hoàn thành trước ngày ấy, nên chưa có nhịp để dự báo.',
  },
  pace: {
    kicker: 'Nhịp cần có và nhịp đang có',
    title: (p: { required: string; recent: string }) =>
      `Cần ${p.required} công trình mỗi tuần; trung vị bốn tuần gần nhất là ${p.recent}`,
    done: 'Mọi công trình đã xong nên không cần nhịp nào nữa',
    enough: (p: { required: string; recent: string }) =>
      `Trung vị bốn tuần gần nhất là ${p.recent} công trình mỗi tuần, đủ nhịp cần có ${p.required}`,
    subtitle: 'Số tuần theo số công trình hoàn thành trong tuần',
    required: (p: { rate: string }) => `cần ${p.rate}`,
    recent: (p: { rate: string }) => `gần đây ${p.rate}`,
    axis: 'công trình mỗi tuần',
    weeks: 'Số tuần',
    never: 'Trước đó chưa tuần nào đạt nhịp cần có.',
    some: (p: { share: string }) => `Trước đó ${p.share} số tuần đạt nhịp cần có.`,
    means: (p: { remaining: string; weeks: string; day: string }) =>
      `Ngày ${p.day} còn ${p.remaining} công trình và ${p.weeks} tuần; nhịp cần có là phép chia ấy để xong tất cả, không phải một chỉ tiêu được giao.`,
    empty: 'Chưa có tuần nào trọn vẹn nên chưa có nhịp để so.',
  },
  weekly: {
    kicker: 'Thay đổi thật hay ngẫu nhiên?',
    signals: (p: { count: string; weeks: string }) =>
      `${p.count} trong ${p.weeks} tuần khác nhịp chung quá mức ngẫu nhiên`,
    sparse: (p: { mean: string }) =>
      `Mỗi tuần trung bình xong ${p.mean} công trình: quá ít để tách thay đổi khỏi ngẫu nhiên`,
    sparseMeans:
      'Trung bình mỗi tuần chưa tới một công trình thì biểu đồ kiểm soát không đặt được giới hạn; hãy xem theo tháng hoặc đường cộng dồn ở trên.',
    none: (p: { weeks: string }) => `${p.weeks} tuần đều trong mức dao động thường`,
    changed: (p: { day: string }) => `; nhịp đổi mức từ khoảng ${p.day}`,
    subtitle: 'Công trình hoàn thành mỗi tuần; biểu đồ kiểm soát XmR',
    upper: (p: { value: string }) => `giới hạn trên ${p.value}`,
    mean: (p: { value: string }) => `trung bình ${p.value}`,
    lower: (p: { value: string }) => `giới hạn dưới ${p.value}`,
    change: 'đổi mức',
    means:
      'Vuông đặc: ra ngoài giới hạn. Vòng đậm: bảy tuần liền một phía, bảy tuần liền tăng hay giảm, hoặc hai trong ba tuần ở sát giới hạn (quy tắc của NHS). Dấu hiệu nói "nên hỏi vì sao", không nói vì sao.',
    trial: 'Chưa đủ 12 tuần: giới hạn còn là tạm và sẽ dời.',
    pettitt: (p: { p: string }) =>
      `Điểm đổi mức theo Pettitt (p ${p.p}): một mốc ước chừng, không phải ngày của một quyết định.`,
    columns: {
      week: 'Tuần từ',
      completed: 'Hoàn thành',
      moving: 'Chênh tuần trước',
      flag: 'Dấu hiệu',
    },
    flags: {
      outside: 'ngoài giới hạn',
      shift: 'bảy tuần một phía',
      trend: 'bảy tuần một chiều',
      twoOfThree: 'hai trong ba',
    },
    empty: 'Chưa có tuần nào trọn vẹn để vẽ.',
  },
  curves: {
    kicker: 'Bao lâu thì xong?',
    one: (p: { group: string; days: string }) =>
      `${p.group}: một nửa số công trình xong trong ${p.days} ngày`,
    two: (p: { group: string; days: string; other: string; otherDays: string }) =>
      `${p.group} xong một nửa sau ${p.days} ngày, ${p.other} sau ${p.otherDays} ngày`,
    slow: (p: { group: string; days: string; other: string }) =>
      `${p.group} xong một nửa sau ${p.days} ngày; ${p.other} chưa tới một nửa`,
    none: 'Chưa cấp nào xong được một nửa số công trình',
    subtitle: 'Phần công trình đã xong theo số ngày từ lúc đăng ký, với khoảng 95\u00a0%',
    axis: 'ngày từ lúc đăng ký',
    end: (p: { group: string; rate: string }) => `${p.group} ${p.rate}`,
    means:
      'Công trình chưa xong vẫn được tính cho đến ngày cuối của số liệu, và việc huỷ được coi là một kết cục khác (Aalen–Johansen), nên đường này không khoe quá mức. Nó vẽ đến khi còn ít nhất 5 công trình đang chờ ở tuổi ấy.',
    meansNot:
      'Đường kết thúc cao hơn tỷ lệ hoàn thành vì nó nói về công trình được chờ đủ lâu; nó không nói công trình cụ thể nào sẽ xong.',
    excluded: (p: { count: string }) =>
      `${p.count} công trình thiếu ngày hoặc ngày trái thứ tự, không có trong đường.`,
    columns: {
      group: 'Cấp',
      day: 'Sau ngày',
      atRisk: 'Đang chờ',
      done: 'Đã xong',
      lower: 'Cận dưới',
      upper: 'Cận trên',
    },
    empty: 'Chưa có công trình nào có ngày đăng ký nên chưa có tuổi để vẽ.',
  },
  rush: {
    kicker: 'Có dồn việc sát hạn không?',
    title: (p: { ratio: string; lower: string; upper: string }) =>
      `Hai tuần cuối xong nhanh gấp ${p.ratio} lần trước đó (${p.lower}–${p.upper})`,
    no: (p: { ratio: string; lower: string; upper: string }) =>
      `Không thấy dồn việc: hai tuần cuối bằng ${p.ratio} lần trước đó (${p.lower}–${p.upper})`,
    subtitle: 'Mỗi tuần xong bao nhiêu phần số công trình còn lại, theo từng hai tuần trước hạn cuối',
    axis: 'số ngày trước hạn cuối',
    means:
      'Cột cao dần về bên phải là nước rút. Nó không nói việc làm gấp thì kém, chỉ nói rằng một dự báo từ giữa đợt sẽ thấp hơn kết quả.',
    columns: { window: 'Số ngày trước hạn', completed: 'Hoàn thành', rate: 'Phần xong mỗi tuần' },
    empty: 'Hạn cuối chưa đến nên chưa xét được.',
    none: 'Chưa công trình nào ghi ngày hoàn thành trước hai tuần cuối nên không có gì để so.',
  },
  definitions: {
    forecast: {
      metric: 'Dự báo vào hạn cuối',
      about: 'Số công trình sẽ xong vào hạn cuối nếu thời gian tới giống thời gian đã qua.',
      formula: 'phân bố của tổng số tuần còn lại, mỗi tuần lấy từ các tuần đã qua; không vượt số chưa xong',
    },
    pace: {
      metric: 'Nhịp cần có',
      about: 'Số công trình mỗi tuần để xong tất cả vào hạn cuối, so với trung vị bốn tuần gần nhất.',
      formula: '(số trong phạm vi − số đã xong) ÷ số tuần còn lại',
    },
    xmr: {
      metric: 'Biểu đồ kiểm soát XmR',
      about: 'Giới hạn mà dao động ngẫu nhiên giữa các tuần hiếm khi vượt.',
      formula: 'trung bình ± 2,66 × trung bình chênh lệch giữa hai tuần liền nhau (bỏ chênh lệch quá lớn)',
    },
    curve: {
      metric: 'Đường hoàn thành',
      about: 'Phần công trình đã xong theo tuổi, khi có công trình chưa xong và công trình bị huỷ.',
      formula: 'cộng dồn S(trước) × số xong ÷ số đang chờ; khoảng log-log',
    },
    rush: {
      metric: 'Nước rút trước hạn',
      about: 'Mức hoàn thành của hai tuần cuối so với trước đó, tính trên số công trình còn lại từng ngày.',
      formula: 'số xong ÷ số ngày-công trình chưa xong; khoảng của tỷ số theo nhị thức có điều kiện',
    },
  },
}
