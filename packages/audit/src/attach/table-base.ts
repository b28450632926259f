import { pattern } from '../lexicon/pattern.ts'
import { firstState } from '../scope/state.ts'
import type { Stretch } from '../text/sentences.ts'
import type { CountToken, PercentToken } from '../token/token.ts'
import type { CountBase } from './count-base.ts'
import { isCount, type Place } from './draft.ts'

/** The row of a table that a place stands in, and the head of its column. */
export interface TableRow {
  readonly row: Stretch
  readonly head: string
}

/** "Số công trình đăng ký", "Tổng số": a column of all works. */
const ofAllWorks = pattern(
  '^(?:tổng |tổng số |số |số lượng |số công trình |tổng số công trình |công trình )*(?:đăng ký|đã đăng ký|tổng số|tổng cộng|công trình|registered|works registered|total)(?: công trình)?$',
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
  if (own === null || percent.token.high !== null || !ofRate.test(own.head)) return null
  const counts = places.filter(isCount).flatMap((place) => {
    const at = rowOf(place)
    return at !== null && at.row === own.row ? [{ place, head: at.head }] : []
  })
  const all = counts.filter(({ head }) => ofAllWorks.test(head))
  const done = counts.filter(({ head }) => ofDone.test(head))
  const [base, top] = [all[0]?.place, done[0]?.place]
  if (base === undefined || top === undefined || all.length > 1 || done.length > 1) return null
  return {
    numerator: top.token.value,
    denominator: base.token.value,
    counts: [top, base],
    alternatives: [],
  }
}

/** What a count alone in its cell counts, by the head of its column: all works, or those of a state. */
export function headOfCount({ token }: Place<CountToken>, at: TableRow | null): 'all' | 'state' | null {
  if (at === null || token.noun !== null) return null
  if (ofAllWorks.test(at.head)) return 'all'
  if (ofOther.test(at.head)) return null
  return firstState(at.head) === null || /tỷ lệ|tỉ lệ|%|rate/u.test(at.head) ? null : 'state'
}
