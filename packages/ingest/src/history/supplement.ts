import type { SheetRow } from '../layout/cells.ts'
import { namesWorks, saidState } from '../normalise/said-state.ts'
import { baseName } from '../source/file-name.ts'
import { foldText } from '../text/fold.ts'

/**
 * Whether a register says of itself that it has but some of the works: "DANH SÁCH CÔNG TRÌNH ĐĂNG KÝ BỔ SUNG" above a table,
 * `bo-sung.xlsx`, or above all its tables those of one state or stretch, "CÔNG TRÌNH CHƯA HOÀN THÀNH", "HOÀN THÀNH TRONG TUẦN".
 * A wrong yes keeps a work that was withdrawn, a wrong no withdraws a whole register, so any mention counts.
 */
export function isSupplement(path: string, above: readonly (readonly SheetRow[])[]): boolean {
  if (/bo ?sung|bổ ?sung/u.test(foldText(baseName(path).replace(/[-_.]+/gu, ' ')))) return true
  const titles = above.map((rows) => rows.flatMap(({ cells }) => cells.filter((text) => text !== null)))
  if (titles.flat().some((text) => foldText(text).includes('bổ sung'))) return true
  const [part, ...others] = new Set(titles.map(partOfWorks))
  return part !== undefined && others.length === 0
}

const ofSomeTime =
  /(?:hoàn thành|khởi công|phát sinh|biến động|thay đổi).* trong (?:tuần|tháng|quý|kì)(?![\p{L}])/u
const isPlanned = /đăng kí|dự kiến|kế hoạch|phấn đấu/u
const late = /(?:chậm tiến độ|quá hạn|trễ hạn)$/u

/** Which of the works a title says that its table has; undefined for all. */
function partOfWorks(titles: readonly string[]): string | undefined {
  return titles
    .map((title) => foldText(title))
    .map((title) => {
      if (isPlanned.test(title)) return undefined
      return namesWorks(title)
        ? (saidState(title) ?? late.exec(title)?.[0] ?? ofSomeTime.exec(title)?.[0])
        : ofSomeTime.exec(title)?.[0]
    })
    .find((part) => part !== undefined)
}
