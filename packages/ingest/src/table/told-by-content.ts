import type { SheetRow } from '../layout/cells.ts'
import type { Header, UnreadColumn } from '../layout/header.ts'
import { tellsState as toldByPeriods } from '../layout/heading-meanings.ts'
import type { HeadingMatch } from '../layout/heading-vocabulary.ts'
import { latestFirst } from '../layout/reached-day.ts'
import { lastResorts } from '../lexicon/headers/register.ts'
import { statesByContent } from '../lexicon/headers/state.ts'
import { parseInterval } from '../normalise/interval.ts'
import { parseMoney } from '../normalise/money.ts'
import { parsePercent, percentColumn } from '../normalise/percent.ts'
import { parseNote, parseStatus, statusVocabulary } from '../normalise/status.ts'
import { isMark, parseTick } from '../normalise/tick.ts'
import { namesUnit } from '../normalise/unit.ts'
import { foldText } from '../text/fold.ts'
import { remember } from '../text/remember.ts'
import { cellsOf, dataRows } from './data-rows.ts'
import { anyDays, isDay, withDayGiven, withOpenEnd } from './days-by-content.ts'
import { withContent, withoutField, withStates } from './header-fields.ts'
import { withSharesOfAll } from './shares-by-period.ts'
import { withChoices, withStages } from './stages.ts'

/** A register's header with its columns held against what stands below them. */
export function toldByContent(rows: readonly SheetRow[], header: Header<string>): Header<string> {
  let found: readonly SheetRow[] | undefined
  const below = () => (found ??= dataRows(rows, header))
  const meant = withChoices(below, withStages(below, withProvenMeanings(below, header)))
  const proven = withDayGiven(below, withOpenEnd(below, meant))
  const told = saysStates(rows, proven) ? proven : withProvenStates(below(), proven)
  return withSaid(rows, below, told.columns.has('percent') ? withSharesOfAll(below, told) : told)
}

/** A header whose notes are read for the state too, if some tells one; few do, which is seen before rows are told from others. */
function withSaid(
  rows: readonly SheetRow[],
  below: () => readonly SheetRow[],
  header: Header<string>,
): Header<string> {
  const note = header.columns.get('note')
  if (note === undefined || !header.columns.has('title')) return header
  const isTold = (own: readonly SheetRow[]) => cellsOf(own, note).some(tellsByNote)
  // The column stays known as that of notes.
  return isTold(rows.filter(({ record }) => record > header.record)) && isTold(below())
    ? { ...header, columns: new Map([['said', note], ...header.columns]) }
    : header
}

/** Whether notes met before tell a state: thousands of small files share most of theirs. */
const knownNotes = new Map<string, boolean>()

function tellsByNote(note: string): boolean {
  const known = knownNotes.get(note)
  if (known !== undefined) return known
  const tells = parseNote(note, plainStatuses, anyDays) !== undefined
  remember(knownNotes, note, tells)
  return tells
}

/** True where a heading that names the state and nothing else stands above one, as nearly all do; the first rows show it. */
function saysStates(rows: readonly SheetRow[], header: Header<string>): boolean {
  const column = header.columns.get('status')
  const match = column === undefined ? undefined : header.matches.get(column)
  if (column === undefined || match?.from !== 'lexicon' || isDoubtful(match)) return false
  if ([...header.matches].some(([other, { field }]) => field === 'status' && other !== column)) return false
  return rows.some(({ record, cells }) => {
    const cell = record > header.record ? (cells[column] ?? null) : null
    return cell !== null && isState(cell) && !isMark(cell)
  })
}

/** A heading that may mean something else is no proof of a state. */
function isDoubtful(match: HeadingMatch | undefined): boolean {
  return match?.isLikely === true || statesByContent.has(match?.term ?? '')
}

/** Share of the cells below a heading that must read as what it may mean, and where it means nothing else. */
const shareOfSeveral = 0.8
const shareOfOne = 0.6
/** Of cells that tell a state in words of their own, as many are understood. */
const shareOfStates = 0.5

const plainStatuses = statusVocabulary()
/** True for a cell that tells how far a work is. */
const isState = (cell: string) => parseStatus(cell, plainStatuses).value !== undefined

/** "Đ/c Minh", "Ông Ba": who sees to a work. */
const isPerson = /^(?:[Đđ][/.]c|[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hầy) ?(?=\p{Lu})/u

type Reads = (cells: readonly string[], term: string) => (cell: string) => boolean

/** Whether a cell reads as a field, by field; a column of others is what its heading says. */
const reads: Readonly<Partial<Record<string, Reads>>> = {
  registered_on: () => isDay,
  started_on: () => isDay,
  began_on: () => isDay,
  due_on: () => isDay,
  completed_on: () => isDay,
  completion: () => isDay,
  period: () => (cell) => parseInterval(cell, anyDays).value !== undefined,
  is_completed: () => (cell) => parseTick(cell).value !== undefined,
  is_started: () => (cell) => parseTick(cell).value !== undefined,
  status: () => isState,
  tier: () => (cell) => !namesUnit(cell),
  unit: () => (cell) => /\p{L}/u.test(cell) && !isDay(cell) && !isPerson.test(cell),
  percent: (cells, term) => {
    const column = percentColumn(cells)
    const isShare = /%|tỉ lệ|phần trăm|percent|rate/u.test(term)
    return (cell) => (isShare || cell.endsWith('%')) && parsePercent(cell, column).value !== undefined
  },
  budget_vnd: () => (cell) => parseMoney(cell).value !== undefined,
  title: () => (cell) => /\p{L}{2}/u.test(cell) && !isDay(cell),
}

/** Two days in one cell, of which the second may be none yet. */
const areTwoDays = (cell: string) => {
  const [first = '', second, ...others] = cell.split(/\s[/–—-](?:\s|$)|[;|\n]/u)
  return second !== undefined && others.length === 0 && isDay(first.trim())
}

/** A header whose likely meanings are those that the cells below bear out; a meaning that they do not is none. */
function withProvenMeanings(below: () => readonly SheetRow[], header: Header<string>): Header<string> {
  const likely = [...header.matches]
    .filter(([column, match]) =>
      match.isLikely === true
        ? needsProof(match)
        : match.field === 'unit' && lastResorts.has(match.term) && arePeople(cellsOf(below(), column)),
    )
    .toSorted(([a], [b]) => a - b)
  if (likely.length === 0) return header
  const columns = new Map(
    [...header.columns].filter(([, column]) => !likely.some(([other]) => other === column)),
  )
  const named = new Set(columns.keys())
  const matches = new Map(
    [...header.matches].filter(([column]) => !likely.some(([other]) => other === column)),
  )
  const proven = likely.flatMap(([column, match]) => {
    const cells = cellsOf(below(), column)
    const field = [match.field, ...(match.others ?? [])].find((one) => isProven(one, cells, match))
    return field === undefined ? [] : [{ column, match: { ...match, field } }]
  })
  for (const { column, match } of proven) {
    // Of two days that may both be that of completion, neither is known to be.
    const rivals = proven.filter((other) => other.match.field === match.field)
    const inTime = inPeriods(header, match.field, rivals) ?? firstStep(match.field, rivals)
    if (rivals.length > 1 && inTime === undefined && onlyOne.has(match.field) && !named.has(match.field))
      continue
    matches.set(column, match)
    if (!columns.has(match.field)) columns.set(match.field, inTime ?? column)
  }
  return { ...header, columns, matches, unread: unreadOf(header, columns, matches) }
}

/** Of columns that tell the state period by period, the last. */
function inPeriods(
  header: Header<string>,
  field: string,
  rivals: readonly { readonly column: number }[],
): number | undefined {
  if (!toldByPeriods.has(field)) return undefined
  const ordered = latestFirst(
    header.headings,
    rivals.map(({ column }) => column),
  )
  return ordered.length === rivals.length ? ordered[0] : undefined
}

/** What follows on the completion of a work, in its order. */
const stepsAfter = ['nghiệm thu', 'bàn giao', 'đưa vào', 'gắn biển', 'khánh thành']

/** Of days of steps that follow one another, "Ngày nghiệm thu | Ngày bàn giao", the first is that of completion. */
function firstStep(
  field: string,
  rivals: readonly { readonly column: number; readonly match: HeadingMatch }[],
): number | undefined {
  if (field !== 'completed_on') return undefined
  const placed = rivals.map(({ column, match }) => ({
    column,
    step: stepsAfter.findIndex((step) => match.term.includes(step)),
  }))
  const [first, second] = placed.toSorted((a, b) => a.step - b.step)
  return first === undefined || first.step === -1 || first.step === second?.step ? undefined : first.column
}

/** Fields of which a register has one column: where two may be it, to take either is to guess. */
const onlyOne: ReadonlySet<string> = new Set([
  'registered_on',
  'started_on',
  'began_on',
  'due_on',
  'completed_on',
  'completion',
  'period',
  'percent',
  'budget_vnd',
])

/** "Chủ trì" may be above those who do it. */
function arePeople(cells: readonly string[]): boolean {
  return cells.filter((cell) => isPerson.test(cell)).length > cells.length * (1 - shareOfOne)
}

/** A state is proven apart, since one of several may be read. */
function needsProof({ field, others }: HeadingMatch): boolean {
  return others !== undefined || field.includes('+') || (field !== 'status' && reads[field] !== undefined)
}

function isProven(field: string, cells: readonly string[], { term, others }: HeadingMatch): boolean {
  if (cells.length === 0) return others === undefined
  const share = others === undefined ? shareOfOne : field === 'status' ? shareOfStates : shareOfSeveral
  const isRead = field.includes('+') ? areTwoDays : (reads[field]?.(cells, term) ?? (() => true))
  const areRead = cells.filter(isRead).length >= cells.length * share
  // Where some days of completion stand, a row that says instead how far it is is one to be mended.
  return areRead || (field === 'completed_on' && others === undefined && areDaysOrStates(cells))
}

function areDaysOrStates(cells: readonly string[]): boolean {
  return cells.some(isDay) && cells.every((cell) => isDay(cell) || isState(cell))
}

function unreadOf(
  header: Header<string>,
  columns: ReadonlyMap<string, number>,
  matches: ReadonlyMap<number, HeadingMatch>,
): UnreadColumn[] {
  const taken = new Set(columns.values())
  const before = new Map(header.unread.map((other) => [other.column, other]))
  return header.headings.flatMap((heading, column): UnreadColumn[] => {
    if (taken.has(column)) return []
    const known = before.get(column)
    if (known !== undefined && known.why !== 'repeated') return [known]
    return [{ column, heading, why: matches.has(column) ? 'repeated' : 'unknown' }]
  })
}

/**
 * A header whose column of states holds some. A heading that may mean something else is no proof of it, and neither is any
 * above nothing but counts ("Kết quả thực hiện: 12.000") while another column tells the state. Nothing but ticks below it
 * tell what is completed.
 */
function withProvenStates(below: readonly SheetRow[], header: Header<string>): Header<string> {
  const column = header.columns.get('status')
  if (column === undefined) {
    return withStatesByContent(below, withStatesForNumbers(below, withStatesForShares(below, header)))
  }
  const match = header.matches.get(column)
  if (match?.from !== 'lexicon') return header
  const cellsBelow = cellsOf(below, column)
  if (!header.columns.has('percent') && areShares(match.term, cellsBelow)) {
    return withContent(withoutField(header, 'status', column), 'percent', column)
  }
  if (match.isLikely !== true && !header.columns.has('is_completed') && areMarks(cellsBelow)) {
    return withContent(withoutField(header, 'status', column), 'is_completed', column)
  }
  const isStated = (at: number) => {
    const cells = cellsOf(below, at)
    const told = cells.filter(isState)
    return told.length > 0 && told.length >= cells.length * shareOfSeveral
  }
  const areCounts = (at: number) => below.every(({ cells }) => /^\d[\d.,]*$/u.test(cells[at] ?? '0'))
  const named = [...header.matches].filter(([, { field }]) => field === 'status').map(([at]) => at)
  const others = named.filter((at) => at !== column && isStated(at))
  const other = latestFirst(header.headings, others)[0] ?? others[0]
  const isTold = isStated(column) || (!isDoubtful(match) && !areCounts(column) && other === undefined)
  if (isTold) return header
  if (other !== undefined) return withStates(withoutField(header, 'status', column), other)
  const tellsElse = states.some((field) => header.columns.has(field))
  return isDoubtful(match) || tellsElse ? withoutField(header, 'status', column) : header
}

/** A header whose "Mức độ hoàn thành" has states in words below it, and no shares. */
function withStatesForShares(below: readonly SheetRow[], header: Header<string>): Header<string> {
  const column = header.columns.get('percent')
  if (column === undefined) return header
  const cells = cellsOf(below, column)
  const areWords = cells.every((cell) => isState(cell) && !/\d/u.test(cell))
  if (cells.length === 0 || !areWords) return header
  return withContent(withoutField(header, 'percent', column), 'status', column)
}

/** A header whose "TT" is short for "tình trạng": states stand below it, and no numbers. */
function withStatesForNumbers(below: readonly SheetRow[], header: Header<string>): Header<string> {
  const columns = [...header.matches].flatMap(([column, { field }]) => (field === 'seq' ? [column] : []))
  const told = columns.find((column) => {
    const cells = cellsOf(below, column)
    return cells.length > 0 && cells.every(isState)
  })
  if (told === undefined || header.columns.has('status')) return header
  const isOwn = header.columns.get('seq') === told
  return withContent(isOwn ? withoutField(header, 'seq', told) : header, 'status', told)
}

/** Numbers up to 100, some above 1, below a heading of progress. */
function areShares(term: string, cells: readonly string[]): boolean {
  return (
    /tiến độ|mức độ|progress/u.test(foldText(term)) &&
    cells.some((cell) => Number(cell) > 1) &&
    cells.every((cell) => /^\d{1,3}$/u.test(cell) && Number(cell) <= 100)
  )
}

function areMarks(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => isMark(cell))
}

/** A header of which no heading tells the state, and the only unknown column whose cells are states, or else the notes. */
function withStatesByContent(below: readonly SheetRow[], header: Header<string>): Header<string> {
  // A day that is only likely one of completion tells less than words do.
  const isTold = [...header.columns].some(
    ([field, column]) =>
      /^(?:stage|choice)\.|\+completed_on$/u.test(field) ||
      (tellsState.has(field) && (header.matches.get(column)?.isLikely !== true || states.includes(field))),
  )
  if (isTold) return header
  const areStates = (column: number, share: number) => {
    const cells = cellsOf(below, column)
    const told = cells.filter(isState)
    return told.length >= fewestStates && told.length >= cells.length * share
  }
  const columns = header.unread.flatMap(({ column, why }) =>
    why === 'unknown' && areStates(column, shareOfSeveral) ? [column] : [],
  )
  const note = header.columns.get('note')
  const [only, ...others] =
    columns.length === 0 && note !== undefined && areStates(note, 1) ? [note] : columns
  return only === undefined || others.length > 0 ? header : withContent(header, 'status', only)
}

/** Fewest cells that say so, for a column to be one of states whatever it is called. */
const fewestStates = 2

const states: readonly string[] = ['percent', 'is_completed', 'is_started', 'is_open']
const tellsState: ReadonlySet<string> = new Set([
  ...states,
  'is_late',
  'is_overdue',
  'completed_on',
  'completion',
])
