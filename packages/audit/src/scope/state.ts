import { anyWord, pattern } from '../lexicon/pattern.ts'
import type { Stretch } from '../text/sentences.ts'

/** A state of works that a figure counts. */
export type FigureState =
  | 'completed'
  | 'early'
  | 'on_time'
  | 'late'
  | 'started'
  | 'registered'
  | 'open'
  | 'overdue'
  | 'cancelled'
  | 'carried_over'

/** Words for a state, the more particular first: "chưa hoàn thành" is no "hoàn thành". */
export const stateWords: readonly { readonly state: FigureState; readonly words: readonly string[] }[] = [
  {
    state: 'open',
    words: [
      'chưa hoàn thành',
      'chưa xong',
      'chưa đạt',
      'còn lại',
      '(?:dở dang|dang dở|đang (?:triển khai|thực hiện|thi công|làm)),? (?:hoặc|và|hay) chưa (?:làm|triển khai|thực hiện|khởi công|bắt đầu)',
      '(?<!(?:giảm|xuống) )còn(?= (?:(?:khoảng|gần|hơn|trên) )?(?:\\d|$))',
      'remains? (?:open|to be done)',
      'still open',
      'to go',
      '(?<=^ )left',
      'unfinished',
      'incomplete',
      'not completed',
      'remaining',
    ],
  },
  {
    // Before "trước hạn", which they hold.
    state: 'on_time',
    words: [
      '(?:hoàn thành )?(?:đúng (?:và|hoặc|,) (?:trước|sớm)|(?:trước|sớm) (?:và|hoặc) đúng)(?: thời)? hạn',
    ],
  },
  {
    state: 'early',
    words: [
      '(?:(?:hoàn thành|về đích|cán đích|xong|về) )?(?:trước|sớm)(?: thời)? hạn(?! \\d{1,2}[/.-])',
      '(?:hoàn thành|về đích|cán đích|xong) (?:trước (?:kế hoạch|tiến độ)|sớm hơn (?:hạn|kế hoạch|tiến độ))',
      'vượt tiến độ',
      '(?:completed|finished) early',
      'ahead of (?:schedule|time)',
    ],
  },
  {
    state: 'on_time',
    words: [
      '(?:hoàn thành )?(?:đúng|kịp)(?: thời)? hạn',
      '(?:hoàn thành|về đích|cán đích|xong) (?:trong(?: thời)? hạn|đúng (?:tiến độ|kế hoạch))',
      '(?:(?:completed|finished|done) )?on (?:time|schedule)',
    ],
  },
  {
    state: 'late',
    words: [
      '(?:quá|trễ) hạn mới (?:hoàn thành|xong)',
      '(?:hoàn thành|về đích|cán đích|xong) (?:(?:trễ|quá|chậm|muộn)(?: thời)? (?:hạn|tiến độ)|sau(?: thời)? hạn|muộn|chậm(?! nhất)|(?:nhưng|song|tuy) (?:còn |bị )?(?:chậm|trễ|muộn))',
      '(?:completed|finished) late',
      '(?<=^ (?:were |was )?)late',
    ],
  },
  { state: 'overdue', words: ['quá hạn', 'trễ hạn', 'chậm tiến độ', 'overdue', 'behind schedule'] },
  {
    state: 'registered',
    words: ['chưa (?:triển khai|thực hiện|khởi công|bắt đầu|làm)', 'not (?:yet )?(?:been )?started'],
  },
  {
    state: 'started',
    words: [
      'đang (?:triển khai|thực hiện|thi công|hoàn thiện|xử lý|làm)',
      'dở dang',
      'dang dở',
      'in progress',
      'under ?way',
      'under construction',
    ],
  },
  {
    state: 'cancelled',
    words: ['đã huỷ', 'bị huỷ', 'huỷ bỏ', 'xin rút', 'không thực hiện', 'cancelled', 'withdrawn'],
  },
  { state: 'carried_over', words: ['chuyển tiếp', 'chuyển sang', 'carried over'] },
  {
    state: 'completed',
    words: [
      '(?<!(?<!\\p{L})(?:phải|cần|sẽ) )hoàn thành',
      'về đích',
      'cán đích',
      'xong',
      'hoàn tất',
      'làm được',
      'completed?',
      'finished',
      'done',
    ],
  },
]

const forms = stateWords.map(({ state, words }) => ({ state, form: pattern(anyWord(words)) }))

/** "Hoàn thành đúng hạn 129 công trình, trễ hạn 95": late among those done, and not overdue. */
const doneInTime = pattern(
  '(?:hoàn thành[^,;.]{0,40})?(?:đúng hạn|trước hạn|sớm hạn|on time|early)[^.\\n]{0,60}$',
  'u',
)

/** "Trong 38 công trình chưa hoàn thành có 26 công trình đang làm", "of the completed works, 104 …": the words behind are its own. */
const ofWhole = pattern(
  '(?:hoàn thành|về đích|còn lại|đăng ký)(?: này| đó| trên)?,? (?:thì )?(?:cũng )?có $|(?<!\\p{L})(?:trong (?:tổng )?số|of the|among the) [^,.;]{3,50}, $',
  'u',
)

/** "(Còn 12)": whatever else was said before. */
const isLeft = pattern('(?<!\\p{L})còn (?:(?:khoảng|gần|hơn|trên) )?$', 'u')

/** "Còn 38 công trình phải hoàn thành". */
const isToDo = pattern('^[^,;.]{0,24} (?:phải|cần|sẽ) (?:tiếp tục )?(?:hoàn thành|làm)', 'u')
const isHalf = pattern('^ (?:công trình )?(?:dang dở|dở dang)', 'u')

/** "Tỷ lệ trễ hạn trên tổng số công trình hoàn thành là 34,7 %": the base of another state. */
const ofThose = pattern(
  '(?<=hạn|tiến độ)[^,;.]{0,20} (?:trên|trong|so với) (?:tổng )?số (?:công trình )?(?:đã )?(?:hoàn thành|đăng ký)',
  'u',
)
/** What ends the words about a figure. */
const butNot = /[,;.:)]|(?<!\p{L})(?:nhưng|song|tuy nhiên|but|although)(?!\p{L})/u

/** What ends the words about the figure before: "20 công trình đang thi công và 7 công trình chưa khởi công". */
const conjunction = '(?<!\\p{L})(?:(?<!(?:đúng|trước|sớm) )và|còn(?! lại)|trong khi|and|while|but)(?!\\p{L})'
const parting = pattern(`[,;(]|${conjunction}`)
const partingFigures = pattern(`[,;(:]|${conjunction}`)

/**
 * The state named for a figure: the nearest before it in its own clause, within it or behind it, else earlier, where it
 * need not be its own.
 */
export function stateOf(
  text: string,
  sentence: Stretch,
  figure: Stretch,
  next: number,
  before: number,
  { isOwn = false }: { readonly isOwn?: boolean } = {},
): FigureState | null {
  const from = Math.max(sentence.start, before, figure.start - 60)
  const lead = text.slice(from, figure.start).replace(ofThose, (words) => ' '.repeat(words.length))
  const inside = text.slice(figure.start, figure.end)
  const after = text.slice(figure.end, Math.min(next, figure.end + 40)).split(butNot)[0] ?? ''
  const earlier = lead.slice(lead.lastIndexOf(';') + 1)
  // "263 works are open: 196 are under way": before the colon is of the figure before.
  const parted = [...earlier.matchAll(before > sentence.start ? partingFigures : parting)].at(-1)
  const own = parted === undefined ? earlier : earlier.slice(parted.index + parted[0].length)
  if (isLeft.test(lead) && (isHalf.test(after) || isToDo.test(after))) return 'open'
  const named =
    (ofWhole.test(lead) ? (firstState(inside) ?? firstState(after)) : null) ??
    lastState(own) ??
    firstState(inside) ??
    firstState(after) ??
    (isOwn && !isLeft.test(earlier) ? null : lastState(earlier))
  return named === 'overdue' &&
    doneInTime.test(text.slice(text.lastIndexOf('\n', from) + 1, figure.start).slice(-120))
    ? 'late'
    : named
}

/** The state named in words by themselves, such as the head of a column. */
export function firstState(text: string): FigureState | null {
  return statesIn(text).toSorted((a, b) => a.start - b.start)[0]?.state ?? null
}

/** The state named last in words. */
export function lastState(text: string): FigureState | null {
  return statesIn(text).toSorted((a, b) => b.end - a.end)[0]?.state ?? null
}

/** States named in a text; where two overlap, the more particular stands. */
function statesIn(text: string): { state: FigureState; start: number; end: number }[] {
  const found: { state: FigureState; start: number; end: number }[] = []
  for (const { state, form } of forms) {
    for (const { index, 0: words } of text.matchAll(form)) {
      const end = index + words.length
      if (!found.some((other) => index < other.end && other.start < end))
        found.push({ state, start: index, end })
    }
  }
  return found
}
