import type { FigureKind } from '../reported-figure.ts'
import { anyWord, pattern } from './pattern.ts'

/** A word before a figure that tells its kind. */
interface KindCue {
  readonly kind: FigureKind
  /** `clause`: speaks for the figure right behind it. `sentence`: for all that follow until something contradicts. */
  readonly reach: 'clause' | 'sentence'
  /** `percentages`: a change; two counts with a slash are never one. */
  readonly of?: 'percentages'
  readonly words: readonly string[]
}

export const kindCues: readonly KindCue[] = [
  {
    kind: 'target',
    reach: 'sentence',
    words: [
      'phấn đấu',
      'quyết tâm',
      '(?<!(?:so với|vượt|đạt|hoàn thành|hoàn thành (?:các|tất cả các)|thực hiện|thực hiện các) )mục tiêu',
      '(?:để|nhằm)(?: phấn đấu)? (?:hoàn thành|đạt)(?: các| được)? (?:mục tiêu|chỉ tiêu)',
      'mục tiêu đến (?=năm|cuối|hết)',
      'phải đạt',
      'should (?:be|reach)',
      'đặt ra',
      'đề ra',
      'đặt chỉ tiêu',
      'giao chỉ tiêu',
      'chỉ tiêu giao',
      'yêu cầu',
      'bảo đảm đến',
      'the target is',
      'the targets? (?:of|for)',
      'the goal is',
      'aims? (?:to|for|at)',
      'aiming',
      'targets?',
      'goals?',
      'strive',
      'plans? to',
      'planned',
    ],
  },
  {
    kind: 'target',
    reach: 'clause',
    words: [
      'chỉ tiêu',
      'chỉ tiêu là',
      'mục tiêu',
      'kế hoạch',
      'kh',
      'ct',
      'nghị quyết',
      '(?<!bàn )giao(?= ?$)',
      '(?:quốc hội|thủ tướng|chính phủ|trung ương|tỉnh|thành phố|cấp trên) giao',
      'nq',
      '(?:ít nhất|tối thiểu|at least)(?: là| đạt| có| đạt được)?(?= ?$)',
    ],
  },
  {
    kind: 'forecast',
    reach: 'sentence',
    words: [
      'dự kiến',
      'dự báo',
      '(?<!(?:thoả|quy|hương|giao|công|hiệp|điều) )ước(?: thực hiện| đạt| tính| cả năm)?(?! (?:mơ|nguyện|vọng))',
      'có khả năng',
      'có thể(?= (?:sẽ )?(?:hoàn thành|đạt|về đích|xong))',
      'khả năng',
      'sẽ',
      'expects?',
      'expected',
      'forecasts?',
      'projected',
      '(?<!an )estimated',
      'is likely',
      'are likely',
      'will',
      'would',
      'với (?:đà|tốc độ|tiến độ) (?:này|hiện nay|như hiện nay)',
      'at (?:the|this) (?:current |present )?(?:pace|rate)',
    ],
  },
  {
    kind: 'comparison',
    reach: 'clause',
    of: 'percentages',
    words: [
      'tăng',
      'tăng thêm',
      'giảm',
      'vượt',
      'vượt(?: mức)? (?:chỉ tiêu|kế hoạch|nghị quyết|dự toán)(?: được giao| giao| đề ra| năm)?',
      'cao hơn',
      'thấp hơn',
      'nhiều hơn',
      'ít hơn',
      'chênh',
      'up(?= (?:by |from |about |nearly |some )?\\d|,? from)',
      'down(?= (?:by |from |about |nearly |some )?\\d|,? from)',
      'rose',
      'fell',
      'increased?',
      'decreased?',
      'increasing',
      'decreasing',
      'higher',
      'lower',
      'exceed(?:ed|ing|s)?',
    ],
  },
  {
    kind: 'comparison',
    reach: 'sentence',
    of: 'percentages',
    words: ['an? (?:increase|rise|growth|gain|drop|decrease|fall|decline) of'],
  },
  {
    kind: 'comparison',
    reach: 'clause',
    words: [
      'so với',
      'cùng kỳ',
      'năm trước',
      'kỳ trước',
      'kỳ báo cáo trước',
      'năm ngoái',
      'tháng trước',
      'quý trước',
      '(?<!tháng )đầu năm',
      'bình quân chung',
      'bình quân cả nước',
      'mức bình quân',
      'compared (?:with|to)',
      'against',
      'versus',
      'from(?: about| around| some| nearly| over)?(?= ?$)',
      'last year',
      'the previous (?:year|month|quarter)',
      'a (?:week|month|quarter|year) (?:earlier|before|ago)',
      '(?:một|hai|ba|\\d{1,2}) (?:tuần|tháng|quý|năm) trước(?: đó)?(?! (?:hạn|thời|khi|ngày))',
    ],
  },
  {
    kind: 'actual',
    reach: 'sentence',
    words: [
      'đã',
      'kết quả',
      'kết quả thực hiện',
      'thực tế',
      'đến nay',
      'hiện nay',
      '(?<!(?:thực|thể|phát|xuất|cải|tái) )hiện',
      'tính đến',
      'thực hiện được',
      'so far',
      'have been',
      'has been',
      'were',
      'was',
      'actually',
      'actual',
      'to date',
      '(?<!to )completed?',
      '(?<=\\()(?:đã|mới|hiện|còn|nay)',
    ],
  },
  {
    kind: 'actual',
    reach: 'clause',
    words: ['đạt', 'bằng', 'chiếm', 'lên', 'còn lại', 'còn', 'to', 'reached', 'reaching', 'accounting for'],
  },
]

/** What follows a figure and makes it a target: "80 % trở lên". */
export const targetAfter = pattern(
  '^ ?(?:\\)? ?)(?:[\\p{L}]{1,12} ){0,4}?(?:trở lên|or more|or higher)(?!\\p{L})',
  'u',
)

/** What follows a figure and makes it a forecast: "64 % of communes are expected to". */
export const forecastAfter = pattern(
  '^\\)?[^.;,\\d%]{0,60} (?:is|are) (?:expected|projected|forecast|likely) to|^\\)?(?: of)?[^.;,\\d%]{0,50} will (?!be (?:the|a) )',
  'u',
)

/** What follows a level and makes it a comparison: "bằng 105 % so với cùng kỳ". */
export const comparisonAfter = pattern(
  '^ ?(?:điểm phần trăm|percentage points?|points?|(?:so )?(?:với )?(?:mức )?(?:thực hiện )?(?:của )?(?:cùng kỳ|năm trước|năm ngoái|tháng trước|quý trước|đầu năm)|so với (?:năm|tháng|quý|đầu|cuối|mức|bình quân|trước)|of the same period|(?:higher|lower|more|less|fewer) than|compared (?:with|to)|increase|decrease|rise|drop|year on year)',
  'u',
)

/** What stands around a figure whose base is a plan, which may be passed. */
export const planWords = pattern(
  anyWord([
    'kế hoạch',
    'kh',
    'chỉ tiêu',
    'vượt',
    'dự toán',
    'mục tiêu',
    'nghị quyết',
    'plan',
    'target',
    'quota',
  ]),
  'u',
)

/** Words right before a figure that make it inexact. */
export const hedgeBefore = pattern(
  `(${anyWord(['(?<!(?:cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm|sớm|tốt|kém) )hơn', 'trên', 'gần', 'khoảng', 'khoảng hơn', 'xấp xỉ', 'dưới', 'không quá', 'chừng', 'ngót', 'ước khoảng', 'chưa tới', 'chưa đến', 'chưa đầy', 'just under', 'just over', 'more than', 'over', 'nearly', 'almost', 'about', 'around', 'an estimated', 'approximately', 'roughly', 'under', 'less than', 'fewer than', 'some'])}) ?$`,
  'u',
)

/** A plan that was passed: a small percentage behind it is by how much, a large one is the plan. */
export const passedPlan = pattern(
  'vượt(?: mức)? (?:chỉ tiêu|kế hoạch|nghị quyết|dự toán)(?: được giao| giao| đề ra| năm)? ?$',
  'u',
)

/** A level of an earlier period: "cùng kỳ năm trước đạt". */
export const formerLevel = pattern(
  '(?:cùng kỳ|kỳ trước|kỳ báo cáo trước|năm trước|năm ngoái|tháng trước|quý trước|a year earlier|last year)(?: năm \\d{4})?(?: chỉ| mới| was)? (?:đạt|là|chiếm|bằng|at)? ?$',
  'u',
)

/** Words of a clause that make its figure count what is left. */
export const remainder = pattern(
  anyWord([
    'còn lại',
    '(?<!(?:giảm|xuống) )còn(?= (?:lại |khoảng |gần |hơn |trên )?(?:\\d|\\p{L}{2,4} phần ))',
    'chưa(?! (?:tới|đến|đầy) \\d)',
    'không đạt',
    'không hoàn thành',
    '(?<!(?:trả|giải quyết|xử lý|hoàn thành) )(?:quá hạn|trễ hạn)',
    'chậm tiến độ',
    'tồn đọng',
    'dở dang',
    'đang (?:thực hiện|triển khai|thi công|xử lý|giải quyết|chờ)',
    'remaining',
    'remain',
    'remains',
    'still (?:open|waiting|pending|to be)',
    'pending',
    'not yet',
    'not completed',
    'unfinished',
    'incomplete',
    'overdue',
    'outstanding',
    'have not',
    'has not',
    'were not',
  ]),
  'u',
)

/** Units that were commended: "63 tập thể được biểu dương". */
export const commended = pattern(
  '(?<!(?:không|chưa|not)(?: \\p{L}{1,6}){0,3} )(?:biểu dương|khen|tuyên dương|vinh danh|commended|honou?red|(?:received|given) awards?)',
  'u',
)

/** Units that did all they had registered: "102 đơn vị hoàn thành 100 % công trình". */
export const allDone = pattern(
  '(?<!(?:chưa|không|not) )(?:hoàn thành|về đích|completed|finished) (?:100 ?%|tất cả|toàn bộ|hết|all)',
  'u',
)

/** What the row of a table is called that is the total of its others. */
export const totalLabel = pattern('^(?:tổng(?: cộng| số| chung)?|cộng(?: chung)?|(?:grand )?total):?$', 'u')
