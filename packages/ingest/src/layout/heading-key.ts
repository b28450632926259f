import { kindsOfWork, occasionsOfWork } from '../lexicon/headers/kinds-of-work.ts'
import { foldText } from '../text/fold.ts'
import { remember } from '../text/remember.ts'
import { reachedDay } from './reached-day.ts'

/** Text of a heading as it is matched: folded, without line breaks, units in brackets and trailing marks. */
export function headingKey(text: string): string {
  const known = knownKeys.get(text)
  if (known !== undefined) return known
  const key = keyOf(text)
  remember(knownKeys, text, key)
  return key
}

/** Letters by which headings are told apart; a longer cell is none, and to match all of it may take long. */
const longestHeading = 500

function keyOf(text: string): string {
  return foldText(asWords(text.slice(0, longestHeading)))
    .replace(/ ?"[^"]*"| ?“[^”]*”/gu, '')
    .replace(/ ?\( ?% ?\)/gu, ' %')
    .replace(/ ?\([^)]*\)/gu, '')
    .replace(/\s*([,/])\s*/gu, '$1')
    .replace(/\s*-\s*/gu, '-')
    .replace(/^(?:câu )?\d{1,2}[.):] ?(?=\p{L})/u, '')
    .replace(/[:.*?\s]+$/u, '')
    .replace(fiveClears, '')
    .replace(reachedDay, '')
    .replace(runTogether, (short) => short.replace(/../gu, '$& ').trim())
    .replace(bareAbbreviations, (short) => bareAbbreviated[short] ?? short)
    .replace(abbreviations, (_, short: string) => abbreviated[short] ?? short)
    .replace(/hoàn tất/gu, 'hoàn thành')
    .replace(worksListed, 'công trình')
    .replace(namedWork, '$1 công trình')
    .replace(kindOfWorks, '$1')
    .trim()
}

/** "NgayHoanThanh" and "due_on", as programs name columns, as words. */
function asWords(text: string): string {
  const isName = /^[A-Za-z_]+$/u.test(text)
  return (isName ? text.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ') : text).replaceAll('_', ' ')
}

/** "Rõ việc", "Rõ thời gian": what offices call the columns of a plan that leaves nothing unclear. */
const fiveClears = /^rõ (?=\p{L})/u

const kindsListed = [...kindsOfWork, 'nội dung']
const kindOfWork = `(?:${kindsListed.join('|')})`
/** "công trình, phần việc, mô hình" in any order and number: what a campaign calls its works. */
const worksListed = new RegExp(`${kindOfWork}(?:(?:[,/]| và | hoặc |-)(?:tên )?${kindOfWork})+`, 'gu')

/** How offices shorten the words of headings. */
const abbreviated: Readonly<Record<string, string>> = {
  tg: 'thời gian',
  bđ: 'bắt đầu',
  kt: 'kết thúc',
  nd: 'nội dung',
  đk: 'đăng kí',
  ht: 'hoàn thành',
  kq: 'kết quả',
  kp: 'kinh phí',
  ct: 'công trình',
  đv: 'đơn vị',
  th: 'thực hiện',
  kh: 'kế hoạch',
  kc: 'khởi công',
  kl: 'khối lượng',
  hđ: 'hợp đồng',
  ql: 'quản lí',
  đt: 'đầu tư',
  xd: 'xây dựng',
  gt: 'giá trị',
  nt: 'nghiệm thu',
  cttn: 'công trình thanh niên',
  tđ: 'tiến độ',
}
const abbreviations = new RegExp(
  `(?<![\\p{L}\\d])(${Object.keys(abbreviated).join('|')})(?![\\p{L}\\d])`,
  'gu',
)

/** The same where a program wrote them without accents, unless they are other words then: "dk" is "đăng kí" or "dự kiến". */
const bareAbbreviated: Readonly<Record<string, string>> = {
  bd: 'bắt đầu',
  dv: 'đơn vị',
  dt: 'đầu tư',
  hd: 'hợp đồng',
  dvi: 'đơn vị',
}
const bareAbbreviations = new RegExp(
  `(?<![\\p{L}\\d])(?:${Object.keys(bareAbbreviated).join('|')})(?![\\p{L}\\d])(?=[ -~]*$)(?<=^[ -~]*)`,
  'gu',
)

/** "TGHT", "ĐVTH": two of them written as one word. */
const twoLetters = [...Object.keys(abbreviated), ...Object.keys(bareAbbreviated)].filter(
  ({ length }) => length === 2,
)
const runTogether = new RegExp(`(?<![\\p{L}\\d])(?:${twoLetters.join('|')}){2}(?![\\p{L}\\d])`, 'gu')

/** What headings begin with whose key begins with something else. */
export const rewrittenBeginnings: readonly string[] = [
  ...Object.keys(abbreviated),
  ...Object.keys(bareAbbreviated),
  ...twoLetters.flatMap((first) => twoLetters.map((second) => first + second)),
  ...kindsListed,
  'rõ',
]

/** "Tên nhiệm vụ" is "tên công trình", and so is "tên công trình thanh niên". */
const namedWork = new RegExp(`^(tên|danh mục|nội dung) (?:${kindsOfWork.join('|')})(?= |$)`, 'u')
const kindOfWorks = new RegExp(
  `(công trình(?: đăng kí)?|phần việc|mô hình) (?:${occasionsOfWork})(?= |$)`,
  'u',
)

/** Keys of texts met before: a search for a header reads each cell many times, and successive files repeat their headings. */
const knownKeys = new Map<string, string>()
