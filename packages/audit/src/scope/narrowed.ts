import { anyWord, pattern } from '../lexicon/pattern.ts'
import { numberWord } from '../lexicon/number.ts'
import { byAnyone, ofAnyWork } from '../lexicon/work-words.ts'
import type { Stretch } from '../text/sentences.ts'

/** Words of a name: what a field, a block or an area is called. */
const named = '(?: (?!(?:đã|đang|đạt|có|hoàn thành|đăng ký|với|là|và|thì|được)(?!\\p{L}))[\\p{L}\\d]+){1,6}'

/** "Lĩnh vực giao thông", "khối trường học", "cụm thi đua số 2": fields, blocks and areas. */
const part = pattern(
  `(?<!\\p{L})(?:lĩnh vực|(?<!nhất (?:(?:trong|của|ở) )?)khối(?! (?:lượng|cấp)(?!\\p{L}))|mảng|cụm(?! từ)|nhóm công trình|nhóm các|khu vực|(?:các|nhóm) (?:trường|doanh nghiệp|chi bộ|hội|phòng|ban|cơ quan|đơn vị) (?!(?:đã|đang|đăng ký|hoàn thành|đạt|có|trên|trong|tham gia|cơ sở)(?!\\p{L})))(?!(?: này| trên| đều| chung))${named}`,
  'gu',
)

/** "Riêng các phường hoàn thành", "các tổ dân phố đạt": some units that no name tells. */
const someUnits = pattern(
  '(?<!\\p{L})(?:các|khối|những|nhóm)(?: đơn vị)? (?!(?:cấp|đăng|hoàn|đơn vị|địa phương|cơ quan|công trình|phần việc|lực lượng|ngành|đồng chí|bạn|anh|chị|em|tầng lớp|tổ chức|lĩnh vực|thành viên|con số|kết quả|đã|đang|mới)(?!\\p{L}))\\p{L}{1,10}(?: (?!(?:đã|đang|mới|chỉ|hoàn|đạt|có|còn|đăng|về|chưa)(?!\\p{L}))\\p{L}{1,10}){0,2}(?:, (?:xã|phường|ban|ngành|huyện))*(?= (?:đã|đang|mới|chỉ|hoàn thành|đạt|có|còn|đăng ký|về đích|chưa)(?!\\p{L}))',
  'gu',
)
const ofUnits = pattern('^(?:khối|các|những|cụm|nhóm các)(?!\\p{L})', 'u')
/** Words that speak of all again, or of a part that is known. */
const others = pattern('(?<!\\p{L})(?:cấp|toàn|tổng|cả (?:tỉnh|đợt|thành phố))(?!\\p{L})', 'u')

/** "Công trình giao thông nông thôn", "công trình do Nhà nước đầu tư": works of one kind. */
const kind = pattern(
  `(?<!\\p{L})(?:công trình|phần việc)(?: thi đua)? (?:(?!${anyWord(ofAnyWork)})\\p{L}{1,12}(?: \\p{L}{1,12}){0,2}|(?:được|bị|do|có|là|thuộc|để) (?!${anyWord(byAnyone)}|\\d|$)\\p{L}{1,12}(?: \\p{L}{1,12})?)`,
  'gu',
)

/** "Bình quân mỗi xã hoàn thành 20 công trình": no count of all. */
const average = pattern(
  '(?<!\\p{L})(?:bình quân|trung bình|mỗi (?!công trình)\\p{L}{1,8}|on average|an average of|per (?!cent)\\p{L}{3,12}|each)(?! (?:chung|toàn|cả)(?!\\p{L}))(?!\\p{L})',
  'gu',
)

/** "Trong tháng 1", "riêng quý IV", "giai đoạn 1": what was done in a while, not by its end. */
const period = pattern(
  '(?:^ ?(?:tháng|quý|tuần) (?:\\d|[ivx]+(?!\\p{L}))[\\d/ivx]*(?! là)|(?<!\\p{L})(?:(?:trong|riêng(?: trong)?|của)(?: cả)? (?:ngày|tuần|tháng|quý|kỳ)(?! (?:này )?(?:đến nay))(?: (?:qua|này|trước|báo cáo|\\d|[ivx]+(?!\\p{L}))[\\d/ ]*)?|(?:tuần|tháng|quý) (?:qua|này|vừa qua)|tuần (?:cuối|đầu|thứ|lễ|trước|từ)|(?:trong |riêng )?(?:giai đoạn|bước) (?:\\d|[ivx]+)(?![\\p{L}\\d])|(?:trong |riêng )?\\d{1,2} (?:tháng|ngày|tuần) (?:đầu|cuối|qua|gần đây)|(?<!(?:đến|hết|cuối|giai đoạn|kế hoạch|tính|\\d) )(?<!\\p{L})năm \\d{4}))',
  'gu',
)
/** "Từ ngày 1/10 đến 31/12", "in the fourth quarter": the same between two days, and in English. */
const between = pattern(
  '(?<!\\p{L})(?:(?:từ|kể từ)(?: sau)?(?: đầu)? (?:ngày|tháng|quý|năm|\\d)[^,;.]{0,30} đến (?!nay)|đợt \\d|(?:in|during|over|since|between) (?:the )?(?:month|week|quarter|year|first|second|third|fourth|last|past|final|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|20\\d\\d)|(?:this|last) (?:week|month|quarter|year))(?!\\p{L})',
  'gu',
)
/** "Nửa đầu tháng 10", "trung tuần tháng 9": less than the month that is named. */
const partOfMonth = pattern(
  '(?<!\\p{L})(?:nửa (?:đầu|cuối|sau)|(?:thượng|trung|hạ) tuần|(?:\\d{1,2}|hai|ba) (?:tuần|ngày) (?:đầu|cuối)|the (?:first|second|last) (?:half|days|weeks?) of)(?= (?:của )?(?:tháng|quý|năm|\\p{L}{3,9}(?!\\p{L})))',
  'gu',
)
/** "Từ đầu năm đến nay": the campaign may have begun before. */
const sinceStart = pattern('(?<!\\p{L})(?:từ|kể từ) đầu (?:năm|quý|tháng|tuần)(?!\\p{L})', 'gu')
/** "Cứ 10 công trình thì gần 8 về đích". */
const ratio = pattern(`(?<!\\p{L})(?:cứ(?: mỗi)? (?:\\d{1,4}|${numberWord}) |(?:out of|for|in) every )`, 'gu')

/** "10/12 công trình đạt yêu cầu", "hoàn thành sớm 2 công trình": those that were found good, or come before a plan. */
const found = pattern(
  '(?<!\\p{L})(?:hoàn thành sớm(?! (?:thời )?hạn)|đạt (?:yêu cầu|chất lượng|loại))(?!\\p{L})',
  'gu',
)
/** "Kiểm tra 30 công trình, trong đó …", "qua kiểm tra, …": those that were looked at. */
const examined = pattern(
  '(?<!\\p{L})(?:(?:rà soát|kiểm tra|giám sát|lấy mẫu|khảo sát|thẩm định|kiểm toán|tham quan|chọn|inspected|sampled|reviewed|audited|visited|a sample of)(?: thực tế| lại| trực tiếp)? (?=\\d)|(?:qua|trong đợt|trong quá trình|kết quả) (?:kiểm tra|giám sát|lấy mẫu|khảo sát|rà soát|kiểm toán)(?!\\p{L})(?![^.;\\n]{0,80}(?:đề nghị|đề xuất|xét|khen|tặng)))',
  'gu',
)

/** "Transport works", "projects in the health sector". */
const english = pattern(
  '(?<!\\p{L})(?:(?!(?:the|all|of|its|their|these|those|other|more|registered|planned|completed|finished|remaining|open|overdue|unfinished|outstanding|city|grassroots|provincial|province|district|commune|ward|hamlet|central|tier|level|and|or|to|in|at|emulation|campaign|total|such|no|any|some|many|few|both|another|cancelled|withdrawn|one|two|three|four|five|six|seven|eight|nine|ten) )[a-z]{3,14} (?:works|projects)(?= |[,.;:)]|$)|(?<!(?:drive|campaign|programme|movement) )(?:in|for|of) the [a-z]{3,14}(?: [a-z]{3,14}){0,2} (?:sector|field|area|block|cluster)s?)',
  'gu',
)

/** How far back in its sentence words may narrow a figure, in letters. */
const reach = 600

/** What is told as of a day is told from the beginning. */
const cumulative = pattern(
  '(?:luỹ kế|tính đến|tính từ đầu|từ đầu (?:đợt|chiến dịch)|đến nay|đến hết|đến ngày|cả đợt|toàn đợt|as of|as at|by (?:the end of )?|to date|so far|in total|altogether)',
  'u',
)

/** "Chiếm 7,54 % tổng số công trình": a part of all, not the rate of the part. */
const shareBefore = pattern(
  '(?:chiếm(?: tỷ lệ)?(?: [\\p{L}]+)?|(?:đóng )?góp|(?:made?|making) up|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?) ?$',
  'u',
)
const shareAfter = pattern(
  '^\\)? ?(?:(?:trên |trong |của |so với )?(?:tổng|toàn bộ|cả |số công trình (?:còn lại|chưa|hoàn thành|đã))|of (?:all|the) )',
  'u',
)

/**
 * What narrows the works that a figure counts, beyond their tier, unit and what else is `told`, as written: a field, a kind
 * of works, a while. NULL when nothing does.
 */
export function narrowedBy(
  text: string,
  cased: string,
  sentence: Stretch,
  figure: Stretch,
  next: number,
  before: number,
  told: readonly Stretch[] = [],
  bodies: readonly Stretch[] = [],
): string | null {
  const stop = text.slice(figure.end, Math.min(next, figure.end + 50)).search(/[,;.:()]/u)
  const to = stop === -1 ? Math.min(next, figure.end + 50) : figure.end + stop
  const opening = Math.max(sentence.start, figure.start - reach)
  const whole = { start: opening, text: text.slice(opening, to) }
  const own = Math.max(sentence.start, before)
  const clause = { start: own, text: text.slice(own, to) }
  const forms = [
    { form: part, within: clause },
    { form: someUnits, within: sinceOthers(whole, figure) },
    { form: kind, within: clause },
    { form: average, within: clause },
    { form: english, within: clause },
    { form: ratio, within: whole },
    { form: sinceStart, within: whole },
    { form: found, within: clause },
    { form: examined, within: whole },
    ...(cumulative.test(text.slice(opening, figure.start))
      ? []
      : [period, between, partOfMonth].map((form) => ({ form, within: whole }))),
  ]
  for (const { form, within } of forms) {
    form.lastIndex = 0
    for (let match = form.exec(within.text); match !== null; match = form.exec(within.text)) {
      const [start, end] = [within.start + match.index, within.start + form.lastIndex]
      const isTold = told.some((one) => start < one.end && one.start < end)
      // "Khối phòng, ban: Phòng Kinh tế hoàn thành 3": who is named behind is one of them.
      const isOneOfThem =
        (form === part || form === someUnits) &&
        ofUnits.test(text.slice(start, end)) &&
        bodies.some((one) => one.start >= end && one.end <= figure.start)
      if (!isTold && !isOneOfThem) return cased.slice(start, end).trim()
    }
  }
  return null
}

/** What stands before a figure since all, or a known part, was last spoken of. */
function sinceOthers({ start, text }: { start: number; text: string }, figure: Stretch) {
  const lead = text.slice(0, figure.start - start)
  const last = [...lead.matchAll(new RegExp(others, 'gu'))].at(-1)
  const from = last === undefined ? 0 : last.index
  return { start: start + from, text: text.slice(from) }
}

/** "Bằng 89,5 % tổng số công trình hoàn thành". */
const ofThoseDone = pattern(
  '^\\)? ?(?:của |trên |trong )?(?:tổng )?số (?:công trình )?(?:đã )?(?:hoàn thành|còn lại|chưa)',
  'u',
)

/** Whether a percentage says that it is a part of something, such as of those done: it may not say of what. */
export function isShareOfSome(text: string, percent: Stretch): boolean {
  return (
    ofThoseDone.test(text.slice(percent.end, percent.end + 40)) ||
    shareBefore.test(text.slice(Math.max(0, percent.start - 30), percent.start))
  )
}

/** Whether a percentage says how much of all a part is, and not how much of the part is done. */
export function isShareOfAll(text: string, percent: Stretch): boolean {
  return (
    shareBefore.test(text.slice(Math.max(0, percent.start - 30), percent.start)) &&
    shareAfter.test(text.slice(percent.end, percent.end + 30))
  )
}
