import { pattern } from '../lexicon/pattern.ts'
import { firstState, type FigureState } from '../scope/state.ts'
import type { Stretch } from '../text/sentences.ts'
import type { CountToken, PercentToken } from '../token/token.ts'
import type { CountBase } from './count-base.ts'
import { isCount, type Place } from './draft.ts'

/** The row of a table that a place stands in, and the heads of its column. */
export interface TableRow {
  readonly row: Stretch
  /** What heads its column, from above: "Cấp thành phố", "Hoàn thành". */
  readonly head: readonly string[]
  /** The words of all heads, and what the row is of. */
  readonly heads: string
  readonly label: string
  /** Its heads stand under others that span them, which may tell the columns apart. */
  readonly isUnderOthers: boolean
  /** It is the total of other rows, which need not be all works. */
  readonly isTotal: boolean
}

/** "Số công trình đăng ký", "Tổng số": a column of all works. */
const ofAllWorks = pattern(
  '^(?:cấp(?: \\p{L}{1,8}){1,4}? )?(?:tổng |tổng số |số |số lượng |số công trình |tổng số công trình |công trình )*(?:đăng ký|đã đăng ký|tổng số|tổng cộng|công trình|registered|works registered|total)(?: công trình)?$',
  'u',
)
/** "Hoàn thành", "Đã hoàn thành": a column of those that are done. */
const ofDone = pattern(
  '^(?:số |số lượng |số công trình |công trình )*(?:đã )?(?:hoàn thành|về đích|completed|done)(?: công trình)?$',
  'u',
)
/** "Tỷ lệ (%)", "Tỷ lệ hoàn thành". */
const ofRate = pattern(
  '^(?:tỷ lệ|tỷ lệ hoàn thành|đạt|kết quả|rate|completion rate|percent)? ?(?:\\(?%\\)?)?$',
  'u',
)

/** "Kế hoạch hoàn thành", "Hoàn thành quý II": a column of what is wanted, or of a while. */
const ofOther = pattern(
  '(?:kế hoạch|chỉ tiêu|giao|phấn đấu|dự kiến|mục tiêu|tháng|quý|năm|tuần|kỳ|\\d|plan|target|month|quarter|year)',
  'u',
)

/** The counts of a row whose columns are all works, those done and their rate, whether or not they give it. */
export function tableBase(
  text: string,
  places: readonly Place[],
  percent: Place<PercentToken>,
  rowOf: (place: Place) => TableRow | null,
): CountBase | null {
  const own = rowOf(percent)
  const rate =
    own === null
      ? null
      : besides(
          own.head.filter((one) => !ofDone.test(one)),
          ofRate,
        )
  if (own === null || rate === null || percent.token.high !== null) return null
  const counts = places.filter(isCount).flatMap((place) => {
    const at = rowOf(place)
    return at !== null && at.row === own.row ? [{ place, head: at.head }] : []
  })
  const all = counts.filter(({ head }) => besides(head, ofAllWorks) === rate)
  const done = counts.filter(({ head }) => besides(head, ofDone) === rate)
  const [base, top] = [all[0]?.place, done[0]?.place]
  if (base === undefined || top === undefined || all.length > 1 || done.length > 1) return null
  return {
    numerator: top.token.value,
    denominator: base.token.value,
    counts: [top, base],
    alternatives: [],
  }
}

/** The heads beside the one of a meaning, which part its columns; NULL where none has it. */
function besides(heads: readonly string[], meaning: RegExp): string | null {
  const at = heads.findIndex((one) => meaning.test(one))
  return at < 0 ? null : heads.filter((_, index) => index !== at).join(' ')
}

/** "Số lượng", "Thực hiện": a column of whatever its rows are of. */
const ofRows = pattern(
  '^(?:số lượng|số|số liệu|kết quả|thực hiện|đã thực hiện|giá trị|number|count|quantity|result)(?: \\(công trình\\))?$',
  'u',
)
const ofWorks = pattern('(?<!\\p{L})(?:công trình|phần việc|works?|projects?)(?!\\p{L})', 'u')
const planned = pattern('(?<!\\p{L})(?:kế hoạch|kh|chỉ tiêu giao|giao|mục tiêu|plan|target)(?!\\p{L})', 'u')
const registering = pattern('(?<!\\p{L})(?:đăng ký|registered)(?!\\p{L})', 'u')

/** Whether a row may speak of some works only: those of a plan, of heads above that span its columns, or of the rows it adds up. */
export function isOpen({ heads, isUnderOthers, isTotal }: TableRow): boolean {
  return isUnderOthers || isTotal || planned.test(heads)
}

/** "Hoàn thành đến ngày 30/9/2024". */
const asOfDay = pattern(
  '(?:(?:tính|luỹ kế) )?(?:(?:đến|tới|hết|as of|by) ){0,2}(?:ngày )?(?<!\\d)\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}',
  'u',
)

/** What a count alone in its cell counts. */
export interface CellCount {
  /** NULL for all that are registered. */
  readonly state: FigureState | null
  /** Its words do not say for sure that it counts works of the campaign. */
  readonly isBare: boolean
}

/**
 * What a count alone in its cell counts, by the head of its column, or by what its row is of where the head leaves that open;
 * NULL where neither tells. Beside a plan it may count what is planned for some only.
 */
export function countInCell({ token }: Place<CountToken>, at: TableRow): CellCount | null {
  const head = at.head.join(' ').replace(asOfDay, ' ').trim()
  if (token.noun !== null || ofOther.test(head) || /tỷ lệ|tỉ lệ|%|rate/u.test(head)) return null
  const isVague = isOpen(at)
  const ofLabel = firstState(at.label)
  const ofHead = firstState(head)
  const isAll = ofHead === null && at.head.some((one) => ofAllWorks.test(one))
  if (isAll && ofLabel === null) return { state: null, isBare: isVague }
  if (isAll || ofRows.test(head)) {
    if (ofLabel === null && !registering.test(at.label)) return null
    return { state: ofLabel, isBare: isVague || !ofWorks.test(at.label + head) }
  }
  if (ofHead === null || (ofLabel !== null && ofLabel !== ofHead)) return null
  return { state: ofHead, isBare: isVague }
}
