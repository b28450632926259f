import { type WorkStatus, workStatuses } from '@vedich/model'

import {
  builtTerms,
  counters,
  makings,
  milestoneTerms,
  preparations,
  statusTerms,
} from '../lexicon/status.ts'
import { bareText } from '../text/bare.ts'
import { foldText } from '../text/fold.ts'
import type { Days } from './calendar.ts'
import { readDate } from './date.ts'
import { parseDateWords } from './date-words.ts'
import { broken, doubtful, known, type Outcome } from './outcome.ts'

/** Folded spelling to status. */
export type StatusVocabulary = ReadonlyMap<string, WorkStatus>

/** The built-in terms with a campaign's own; the campaign's word wins. */
export function statusVocabulary(
  own: Readonly<Partial<Record<WorkStatus, readonly string[]>>> = {},
): StatusVocabulary {
  const terms = (source: Readonly<Partial<Record<WorkStatus, readonly string[]>>>) =>
    workStatuses.flatMap((status) => (source[status] ?? []).map((term) => [foldTerm(term), status] as const))
  return new Map([...terms(statusTerms), ...terms(own)])
}

/**
 * Reads a status cell: a term ("HT", "Đã hoàn thành"), a share ("đạt 80 %" is under way, 100 completed), a term with its date
 * ("Hoàn thành ngày 20/01/2025"), or several that agree ("Hoàn thành, đã bàn giao"; "Đang thi công đạt 80%").
 * An unknown spelling, and one that says two things at once, breaks `unknown_status`; the caller adds the nearest term. What is
 * said to be done and to await acceptance is under way, and doubted.
 */
export function parseStatus(raw: string, vocabulary: StatusVocabulary): Outcome<WorkStatus> {
  const words = /^[A-Za-z]+$/u.test(raw) ? raw.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ') : raw
  const written = foldTerm(words)
  const text = withTellingRemark(written)
  const whole = vocabulary.get(written) ?? termStatus(text, vocabulary) ?? bareStatus(text, vocabulary)
  if (whole !== undefined) return known(whole)
  const pieces = tellingPieces(text).map((piece) => ({ piece, status: pieceStatus(piece, vocabulary) }))
  const status = combine(pieces)
  if (status !== undefined) return known(status)
  const done = combine(pieces.filter(({ piece }) => !awaited.test(piece)))
  return done === 'completed' ? doubtful('started', 'awaiting_acceptance', raw) : broken('unknown_status')
}

/** "HOAN_THANH", "dang thuc hien": a term of several words without accents, if all terms that look so mean one state. */
function bareStatus(text: string, vocabulary: StatusVocabulary): WorkStatus | undefined {
  if (!/^[a-z]+(?: [a-z]+)+$/u.test(text)) return undefined
  const states = new Set(
    [...vocabulary].flatMap(([term, status]) => (bareText(term) === text ? [status] : [])),
  )
  return states.size === 1 ? [...states][0] : undefined
}

/**
 * The day that a status cell gives for the completion, as "Hoàn thành ngày 20/01/2025" does; undefined when the cell gives
 * none or does not say that the work is completed.
 */
export function parseStatusDate(
  raw: string,
  vocabulary: StatusVocabulary,
  campaign: Days,
): Outcome<string> | undefined {
  if (parseStatus(raw, vocabulary).value !== 'completed') return undefined
  const dates = piecesOf(foldTerm(raw)).flatMap((piece) => {
    const cut = withDate(piece)
    return cut && pieceStatus(cut.term, vocabulary) === 'completed' ? [cut.date] : []
  })
  const [date] = dates
  if (date === undefined) return undefined
  const reading = readDate(date, 'last', campaign)
  return reading.value === undefined ? undefined : reading
}

/** "Đúng hạn", "Trễ hạn 3 ngày": nothing but whether a work is, or was, in time. */
const onlyTimed =
  /^(?:(?:đúng|trước|sớm|vượt)|(trễ|quá|chậm|muộn)) (?:thời )?(?:hạn|hẹn|tiến độ)(?: \d{1,3} (?:ngày|tuần|tháng))?$/u

/** Whether a status cell that tells nothing else says that a work is in time; undefined for any other. */
export function parseTimeliness(raw: string): 'in_time' | 'late' | undefined {
  const match = onlyTimed.exec(foldTerm(raw))
  return match ? (match[1] === undefined ? 'in_time' : 'late') : undefined
}

/** What a note begins with that says how far the work is, folded. */
const tellingNote =
  /^(?:đã|đang|chưa|xong|hoàn thành|hoàn tất|ht|dở dang|xin rút|rút|tạm dừng|tạm hoãn|dừng|huỷ|không thực hiện)(?= |$)/u

/**
 * What a note says of the state, and of the day of completion: "Đã xong 12/3". Undefined for one that speaks of something
 * else, as nearly all do. A day that can be read in several ways is none.
 */
export function parseNote(
  raw: string,
  vocabulary: StatusVocabulary,
  campaign: Days,
): { readonly status: WorkStatus; readonly date: string | undefined } | undefined {
  if (!tellingNote.test(foldTerm(raw))) return undefined
  const status = parseStatus(raw, vocabulary).value
  return status && { status, date: parseStatusDate(raw, vocabulary, campaign)?.value }
}

/** State of a work by its share of completion, in percent. */
export function shareStatus(percent: number): WorkStatus {
  return percent >= 100 ? 'completed' : percent > 0 ? 'started' : 'registered'
}

const share =
  /^(?:đã |đang |ước )*(?:(?:thi công|triển khai|xây dựng|hoàn thành|đạt|thực hiện|ht|xong) ?)*(?:được ?)?(?:khoảng ?)?(\d{1,3}(?:[.,]\d+)?) ?%(?: (?:khối lượng|kế hoạch|tiến độ|công việc|kh|kl))?(?: (?:công trình|công việc|hợp đồng|thi công))?$/u
const overTarget = /^(?:đã )?(?:hoàn thành )?vượt (?:mức )?\d+(?:[.,]\d+)? ?%(?: (?:kế hoạch|chỉ tiêu|kh))?$/u
/** "chuyển sang giai đoạn 2", "chuyển tiếp qua nhiệm kỳ 2025-2030", folded. */
const toNext =
  /^(?:đã |xin )?chuyển(?: tiếp)?(?: sang| qua)?(?: thực hiện)?(?: trong)? (?:năm|giai đoạn|đợt|kì|nhiệm kì) [\p{L}\d][\p{L}\d /.-]{0,20}$/u
/** "Hoàn thành 2/3". */
const parts = /^(?:đã )?(?:hoàn thành|đạt) (?:được )?(\d{1,3})\/(\d{1,3})$/u
/** "6/8 tuyến", "Đã trồng 500/500 cây": so many of all that the work is to make, of things that are counted. */
const counted = new RegExp(
  String.raw`^(?:(?:đã|đang|mới) )?(?:(?!chưa|không|còn|sẽ|dự)\p{L}+ ){0,3}(?:được )?(\d[\d.,]*)\/(\d[\d.,]*) (?:${counters})(?: \p{L}+)*$`,
  'u',
)
/** "Vượt tiến độ 2 tháng", beside what tells how far the work is. */
const timeliness =
  /^(?:và |nhưng )?(?:vượt|đúng|trước|trong|sớm|trễ|quá|chậm)(?: so với)? (?:(?:tiến độ|hạn|thời hạn|kế hoạch)(?: (?:khoảng )?\d{1,3} (?:ngày|tuần|tháng))?|\d{1,3} (?:ngày|tuần|tháng))$/u
/** "Hoàn thành giai đoạn 1", "Hoàn thành phần thô": something is left to do. */
const stageDone =
  /^(?:đã )?(?:hoàn thành|xong) (?:giai đoạn|bước|đợt|phần|hạng mục|gói)(?! việc) [\p{L}\d][\p{L}\d ]*$/u
/** "Đã lắp đặt xong": an activity said to be over, unless nearly or in part. */
const finished =
  /^đã (?!.*(?:chưa|không|cơ bản|gần|sắp|một phần))[\p{L} ]{2,40} (?:xong|hoàn thành|hoàn tất)$/u
/** "Đang lắp đặt": whatever is being done, the work is not. */
const ongoing = /^(?:hiện )?(?:đang|còn đang) ([\p{L}][\p{L}\d ]{1,40})$/u
/** "Chuẩn bị khởi công": but what is built may be made ready to be accepted. */
const beforehand = /^chuẩn bị (?!nghiệm thu|bàn giao|khánh thành|hoàn thành|đưa vào)[\p{L} ]{2,40}$/u
/** "Chưa thể hoàn thành": what is denied is to be done yet. */
const denied = /^(?:chưa|không)(?: thể| kịp)? (.+)$/u
/** "75/100": so many parts of the whole, unless it may be a day ("20/11") or a month ("10/25"). */
const bareParts = /^(?!\d{1,2}\/(?:0\d|1[0-2])$)(?!(?:0?\d|1[0-2])\/[1-3]\d$)(\d{1,3})\/(\d{2,3})$/u
/** "~80%", "gần 100%": short of the whole, as far as it is told. */
const approximate = /^(?:(?:đạt|hoàn thành) )?(?:~|≈|gần|hơn|trên) ?(\d{1,3}) ?%$/u
/** "Sẽ hoàn thành trong tháng 1": what is promised is to be done yet. */
const promised =
  /^(?:sẽ|dự kiến|phấn đấu|cố gắng|quyết tâm)(?: sẽ)? (?:hoàn thành|xong|khởi công|khánh thành|triển khai|thực hiện|bàn giao)(?: |$)/u
/** "Còn hệ thống PCCC": something is left to do. */
const leftOver = /^(?:chỉ )?còn (?!hạn)\p{L}/u
/** "Vướng đấu thầu": why, beside a state. */
const reason = /^(?:(?:do|vì|vướng|thiếu|lí do|nguyên nhân|khó khăn)(?: |:)|gặp (?:khó khăn|vướng mắc))/u
/** "Đang làm thủ tục nghiệm thu": what is built is not yet accepted. */
const awaited =
  /^(?:hiện |và |còn |nhưng )*(?:đang|chờ|đợi|chưa|chuẩn bị)(?: .*)? (?:nghiệm thu|bàn giao)(?: |$)/u
const shareTail = /^(.+?)[ (:-]+((?:đạt |được |khoảng |ht |tiến độ )*\d{1,3}(?:[.,]\d+)? ?%.*?)\)?$/u

function pieceStatus(piece: string, vocabulary: StatusVocabulary): WorkStatus | undefined {
  const status = termStatus(piece, vocabulary)
  if (status !== undefined) return status
  const dated = withDate(piece)
  if (dated) return pieceStatus(dated.term, vocabulary)
  const [, said, how] = /^([^:]+): (.+)$/u.exec(piece) ?? []
  if (said !== undefined && how !== undefined) {
    return combine([said, how].map((part) => ({ piece: part, status: termStatus(part, vocabulary) })))
  }
  const [, term, tail] = shareTail.exec(piece) ?? []
  if (term === undefined || tail === undefined) return undefined
  return combine(
    [term, tail].map((part) => ({
      piece: part,
      status: termStatus(part.replace(/^tiến độ /u, ''), vocabulary),
    })),
  )
}

function termStatus(text: string, vocabulary: StatusVocabulary): WorkStatus | undefined {
  const full = inFull(text)
  const plain = withoutPraise(withoutReason(full)).replace(/^(chưa .+) được$/u, '$1')
  const spellings = [text, withoutRemark(text), full, withoutReason(full), plain, withoutTimeliness(plain)]
  const term = spellings
    .map((spelling) => vocabulary.get(spelling) ?? joined(spelling, vocabulary))
    .find((status) => status !== undefined)
  if (term !== undefined) return term
  const [, whatIsDenied] = denied.exec(plain) ?? []
  if (whatIsDenied !== undefined) {
    const status = vocabulary.get(whatIsDenied) ?? joined(whatIsDenied, vocabulary)
    const isWork =
      plain.startsWith('chưa ') && [makings, preparations].some((words) => words.test(whatIsDenied))
    return status === 'completed' || isWork ? 'registered' : undefined
  }
  if (stageDone.test(full)) return 'started'
  if (finished.test(withoutReason(full))) return 'completed'
  if (beforehand.test(full)) return 'registered'
  const activity = ongoing.exec(withoutReason(withoutRemark(full)))?.[1]
  if (activity !== undefined) return preparations.test(activity) ? 'registered' : 'started'
  const [, done, of] = parts.exec(inFull(text)) ?? []
  if (done !== undefined && Number(of) > 0) return shareStatus((Number(done) / Number(of)) * 100)
  const [, made, ofAll] = counted.exec(withoutRemark(inFull(text))) ?? []
  if (made !== undefined && amount(ofAll) > 0) return shareStatus((amount(made) / amount(ofAll)) * 100)
  const [, portion, whole] = bareParts.exec(text) ?? []
  if (Number(portion) <= Number(whole)) return shareStatus((Number(portion) / Number(whole)) * 100)
  const about = approximate.exec(text)?.[1]
  if (about !== undefined && Number(about) > 0 && Number(about) < 100) return 'started'
  if (promised.test(text)) return 'registered'
  if (leftOver.test(text)) return 'started'
  if (overTarget.test(text)) return 'completed'
  if (toNext.test(text)) return 'carried_over'
  const percent = share.exec(text)?.[1]
  const value = Number(percent?.replace(',', '.'))
  return percent === undefined || value > 100 ? undefined : shareStatus(value)
}

/** A number as offices write it, "1.200" or "3,2". */
function amount(text = ''): number {
  return Number(text.replaceAll('.', '').replace(',', '.'))
}

/**
 * One status for pieces that agree: equal ones, a milestone passed on the way to completion, or a work that is under way
 * with something still to do. Undefined when a piece is unknown or two contradict each other.
 */
function combine(
  pieces: readonly { readonly piece: string; readonly status: WorkStatus | undefined }[],
): WorkStatus | undefined {
  if (pieces.length === 0 || pieces.some(({ status }) => status === undefined)) return undefined
  const isDone = pieces.some(({ status }) => status === 'completed')
  const isBuilt = isDone && pieces.some(({ status }) => status === 'started')
  const telling = isDone
    ? pieces.filter(({ piece }) => !milestones.has(piece) && !(isBuilt && built.has(piece)))
    : pieces
  const states = new Set(telling.map(({ status }) => status))
  const [only] = states
  if (states.size === 1) return only
  return states.size === 2 && states.has('started') && states.has('registered') ? 'started' : undefined
}

/** Terms of one meaning side by side, as "hoàn thành đưa vào sử dụng". */
function joined(text: string, vocabulary: StatusVocabulary): WorkStatus | undefined {
  for (const { index } of text.matchAll(/ /gu)) {
    const first = vocabulary.get(text.slice(0, index))
    if (first === undefined) continue
    const rest = text.slice(index + 1)
    if ((vocabulary.get(rest) ?? joined(rest, vocabulary)) === first) return first
  }
  return undefined
}

const built = new Set(builtTerms.map(foldTerm))
const milestones = new Set(milestoneTerms.map(foldTerm))

/** Cuts "hoàn thành, đã bàn giao; gắn biển" at its commas, but not "99,5%". */
function piecesOf(text: string): string[] {
  return text
    .split(/[,;](?!\d)|\s\/\s|\.\s+(?=\p{L})|\s-\s|\s\+\s|\svà\s(?!cơ bản)/u)
    .map(foldTerm)
    .filter((piece) => piece !== '')
}

/** Pieces without those that only say why, or whether in time. */
function tellingPieces(text: string): string[] {
  const pieces = piecesOf(text)
  const telling = pieces.filter((piece) => !reason.test(piece) && !timeliness.test(piece))
  return telling.length > 0 ? telling : pieces
}

/** "hoàn thành ngày 20/01/2025" as term and date. */
function withDate(text: string): { readonly term: string; readonly date: string } | undefined {
  for (const match of text.matchAll(/[ (:]+/gu)) {
    const term = foldTerm(text.slice(0, match.index))
    const date = text.slice(match.index + match[0].length).replace(/\)$/u, '')
    if (term !== '' && parseDateWords(date)) return { term, date }
  }
  return undefined
}

function foldTerm(text: string): string {
  return foldText(text)
    .replaceAll('_', ' ')
    .replace(/\uFE0F/gu, '')
    .replace(/^[-+•*\p{Extended_Pictographic}]+\s*(?=\p{L})/u, '')
    .replace(/[.;,:!]+$/u, '')
}

/** "HT trước hạn 15 ngày" is read as "hoàn thành trước hạn", "Đơn vị xin rút" as "xin rút". */
function inFull(text: string): string {
  return text
    .replace(/^(đã |chưa )?ht(?= )/u, '$1hoàn thành')
    .replace(/^đơn vị (?:đã )?(?=xin |rút|huỷ)/u, '')
    .replace(/ thời hạn(?= |$)/u, ' hạn')
    .replace(/^(đã )?tổ chức (?:lễ )?/u, '$1')
    .replace(/bàn giao cho (?!.*(?:thi công|nhà thầu)).+$/u, 'bàn giao')
    .replace(/ \d{1,3} (?:ngày|tuần|tháng)$/u, '')
}

/** "Chưa triển khai do vướng mặt bằng" is read as "chưa triển khai": why is no part of the state. */
function withoutReason(text: string): string {
  return text
    .replace(/ (?:do|vì) .+$/u, '')
    .replace(/^(tạm (?:dừng|ngưng|hoãn)(?: thi công| thực hiện| triển khai)?) (?:để )?chờ .+$/u, '$1')
    .replace(/ theo (?:chỉ đạo|ý kiến|văn bản|quyết định|thông báo|công văn|chủ trương)(?: .*)?$/u, '')
}

/** "Hoàn thành tốt theo kế hoạch" is read as "hoàn thành": how well, and by which plan, is no part of the state. */
function withoutPraise(text: string): string {
  return text
    .replace(
      / (?:theo|so với|đúng) (?:kế hoạch|tiến độ|quy định|đăng kí|yêu cầu)(?: đề ra| được giao| đã đăng kí)?$/u,
      '',
    )
    .replace(/ (?:đề ra|tốt|xuất sắc|đầy đủ)$/u, '')
}

/** "Đã xử lý trễ hạn" is read as "đã xử lý": whether in time, the days tell. */
function withoutTimeliness(text: string): string {
  return /^(?:chưa|không) /u.test(text)
    ? text
    : text.replace(/ (?:đúng|trước|trong|sớm|trễ|quá|chậm) (?:hạn|tiến độ)$/u, '')
}

/** "Hoàn thành (80%)", "Đã xong chờ nghiệm thu": what is said besides is a piece of its own, where it tells how far the work is. */
function withTellingRemark(text: string): string {
  return text
    .replace(/ ?\(((?:đang|chưa|chờ|còn) [^()]+|(?:đạt )?(?:100|\d{1,2}(?:[.,]\d+)?) ?%)\)$/u, ', $1')
    .replace(/(?<![,;.-]|đang|còn) (?=(?:đang |còn )?(?:chờ|đợi) (?:nghiệm thu|bàn giao))/u, ', ')
}

/** "Hoàn thành (tháng 5)" is read as "hoàn thành": a remark in brackets is not part of the state. */
function withoutRemark(text: string): string {
  return text.replace(/ ?\([^)]*\)$/u, '')
}
