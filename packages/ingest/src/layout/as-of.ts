import { daysOfMonths, isoDay } from '../normalise/calendar.ts'
import { parseDate } from '../normalise/date.ts'
import { parseDateWords } from '../normalise/date-words.ts'
import { foldText } from '../text/fold.ts'

const until =
  /(?:(?:tính|luỹ kế|cập nhật|chốt|số liệu)(?: số liệu)? (?:đến|tới)(?: thời điểm)?|đến hết|(?:chốt(?: số liệu)?|cập nhật)(?: vào| lúc)?:?(?= (?:ngày )?\d)|số liệu(?= ngày \d)|thời điểm báo cáo:?|ngày báo cáo:?|ngày chốt số liệu:?)(?: hết)?(?: \d{1,2} ?(?:giờ|h|:)(?: ?\d{2})?)?(?:,? ngày)?:? /u
/** "(đến ngày …)" by itself, and the end of the time a report covers. */
const reaches =
  /(?:^|\()(?:đến|tới)(?: hết)? (?:ngày )?(?=\d)|^(?:(?:báo cáo|bảng|biểu|phụ lục|tổng hợp|thống kê) )+(?:đến|tới)(?: hết)? (?:ngày )?(?=\d)|(?:tính|số liệu|báo cáo) từ (?:ngày )?\S+ (?:đến|tới)(?: hết)?(?: ngày)? /u
/** "TIẾN ĐỘ … ĐẾN NGÀY …": what is reported reaches to that day, what is planned is no report. */
const reported =
  /^(?:(?:báo cáo|tổng hợp|bảng|biểu|phụ lục|theo dõi|đánh giá|đánh dấu|thống kê|cập nhật) )*(?:kết quả|tiến độ|tình hình|số liệu)(?!.* (?:từ|phấn đấu|dự kiến|kế hoạch) ).* (?:đến|tới) ngày /u
/** "TỔNG HỢP CÔNG TRÌNH ĐĂNG KÝ, HOÀN THÀNH ĐẾN 30/9/2025": sums of what was done; what "is registered to be done by" a day is a plan. */
const summedUp =
  /^(?:bảng |biểu )?(?:tổng hợp|thống kê)(?!.* (?:từ|phấn đấu|dự kiến|kế hoạch|đăng kí hoàn thành) )(?=.*(?:hoàn thành|kết quả|tiến độ|tình hình|số liệu)).* (?:đến|tới) (?:ngày )?(?=\d)/u
const day = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/u
const stretch = /^(?:tháng \d{1,2} ?(?:\/|năm) ?\d{4}|qu[ýí] (?:iv|i{1,3}|[1-4]) ?(?:\/|năm) ?\d{4})/u
const halfMonth = /(?:^|[^\p{L}])k[ỳì] ([12]|i{1,2}) ?,? tháng (\d{1,2}) ?(?:\/|năm) ?(\d{4})/u

/**
 * The day a line says its numbers reach to: "tính đến ngày 03/02/2025", the last day of "đến hết tháng 3/2025" or "quý
 * I/2025", and of "kỳ 1 tháng 3/2025", where a month has two reporting periods, the 1st to the 15th and the rest.
 */
export function parseAsOf(text: string): string | undefined {
  const folded = foldText(text)
  const period = halfMonth.exec(folded)
  if (period) return endOfHalf(period)
  const start = [until, reaches, reported, summedUp]
    .map((words) => words.exec(folded))
    .find((found) => found !== null)
  if (!start) return undefined
  const rest = folded.slice(start.index + start[0].length)
  const stated = day.exec(rest)?.[0]
  if (stated !== undefined) return parseDate(stated).value
  return lastDayOf(stretch.exec(rest)?.[0])
}

function endOfHalf([, half, month, year]: RegExpExecArray): string | undefined {
  const [inYear, ofMonth] = [Number(year), Number(month)]
  if (half === '1' || half === 'i') return isoDay(inYear, ofMonth, 15)
  return ofMonth >= 1 && ofMonth <= 12 ? daysOfMonths(inYear, ofMonth, ofMonth).last : undefined
}

function lastDayOf(text: string | undefined): string | undefined {
  const words = text === undefined ? undefined : parseDateWords(text)
  if (words?.year === undefined) return undefined
  return daysOfMonths(words.year, words.firstMonth, words.lastMonth).last
}
