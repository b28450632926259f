import type { FieldKind } from '../table/spec.ts'
import { foldText } from '../text/fold.ts'
import type { Days } from './calendar.ts'
import type { CategoryVocabulary } from './category.ts'
import { parseCount, parseTally } from './count.ts'
import {
  areDatesTold,
  type DateColumn,
  dateEvidence,
  datesBy,
  type Edge,
  plainDates,
  readDate,
} from './date.ts'
import { parseDateWords } from './date-words.ts'
import type { Evidence } from './evidence.ts'
import { parseInterval } from './interval.ts'
import { isGroupedByComma, moneyEvidence, parseMoney } from './money.ts'
import { nearestTerm } from './nearest.ts'
import { broken, doubtful, known, type Outcome } from './outcome.ts'
import { parsePercent, type PercentColumn, percentEvidence, sharesBy } from './percent.ts'
import { parseNote, parseStatus, parseStatusDate, parseTimeliness, type StatusVocabulary } from './status.ts'
import { type CrossMeaning, crossesBy, parseTick, tickEvidence } from './tick.ts'
import { parseTier, tierKey, type TierVocabulary } from './tier.ts'
import { namesSeveralUnits, unitId, unitKind } from './unit.ts'

/** A kind whose spellings are read, each distinct one once. */
export type CodedKind = Exclude<FieldKind, 'text'>

/** What the readers need to know of the campaign and the sheet. */
export interface ReadingContext {
  readonly statuses: StatusVocabulary
  readonly tiers: TierVocabulary
  readonly categories: CategoryVocabulary
  readonly moneyUnit: number
  /** What the units of a column are, where its heading says so and their names need not. */
  readonly unitWord?: string
  /** One column of ticks tells done from not done; of several, a row says by a check which it is. */
  readonly isOnlyTick?: boolean
  /** First and last day of the campaign, for dates without a year. */
  readonly campaign: Days
}

/** What the distinct values of a column say about each of them. */
export interface ColumnFacts {
  readonly dates: DateColumn
  readonly percent: PercentColumn
  readonly cross: CrossMeaning
  /** A comma in an amount of money groups its thousands. */
  readonly groupsByComma: boolean
}

/** SQL type of the value each kind yields. */
export const valueTypes: Readonly<Record<FieldKind, string>> = {
  text: 'VARCHAR',
  unit: 'VARCHAR',
  tier: 'VARCHAR',
  category: 'VARCHAR',
  category_above: 'VARCHAR',
  category_within: 'VARCHAR',
  subcategory: 'VARCHAR',
  status: 'VARCHAR',
  status_date: 'DATE',
  timeliness: 'VARCHAR',
  said_status: 'VARCHAR',
  said_date: 'DATE',
  first_day: 'DATE',
  last_day: 'DATE',
  interval: 'VARCHAR',
  tick: 'BOOLEAN',
  tick_date: 'DATE',
  percent: 'DOUBLE',
  money: 'DECIMAL(18,0)',
  count: 'BIGINT',
  tally: 'BIGINT',
}

/** Marks that mean "nothing" in a cell. */
const emptyMarks = new Set(['-', '--', '---', '//', '..', '...', 'không', 'n/a'])

/** What a workbook shows in the place of a value it could not work out. */
export const formulaError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/iu

/** A column about which nothing is known. */
export const noFacts: ColumnFacts = {
  dates: plainDates,
  percent: 'percent',
  cross: 'mark',
  groupsByComma: false,
}

/** How values of a kind say something about one another. */
interface ColumnEvidence {
  readonly of: (value: string) => Evidence
  readonly says: (sum: Evidence) => ColumnFacts
  /** True where `says` makes the same of a sum whatever its counts above nought are; `present` has 1 for each of these. */
  readonly isTold: (present: Evidence) => boolean
  /** True of a value that is read otherwise by what the others say; where there is none, they are not heard. */
  readonly isOpen?: (value: string) => boolean
}

/** Undefined for a kind whose values say nothing about one another. */
export function evidenceOf(kind: CodedKind): ColumnEvidence | undefined {
  if (kind === 'first_day' || kind === 'last_day') {
    return {
      of: dateEvidence,
      says: (sum) => ({ ...noFacts, dates: datesBy(sum) }),
      isTold: areDatesTold,
    }
  }
  if (kind === 'percent') {
    return {
      of: percentEvidence,
      says: (sum) => ({ ...noFacts, percent: sharesBy(sum) }),
      isTold: () => true,
    }
  }
  if (kind === 'money') {
    return {
      of: moneyEvidence,
      says: (sum) => ({ ...noFacts, groupsByComma: isGroupedByComma(sum) }),
      isTold: () => true,
      isOpen: (value) => parseMoney(value, 1e6).problem === 'ambiguous_number',
    }
  }
  if (kind === 'tick') {
    return { of: tickEvidence, says: (sum) => ({ ...noFacts, cross: crossesBy(sum) }), isTold: () => true }
  }
  return undefined
}

/** What a value says of itself as the only one of its column. */
export function valueFacts(kind: CodedKind, value: string): ColumnFacts {
  const evidence = evidenceOf(kind)
  return evidence ? evidence.says(evidence.of(value)) : noFacts
}

/** Letters by which a cell is read: what it says is said by then, and to weigh all of a page pasted into it takes long. */
const longestRead = 1000

/** Kinds whose words are kept as they are. */
const kept: ReadonlySet<CodedKind> = new Set(['category', 'subcategory'])

/** An amount or a share that cannot be read keeps no row out, and neither does a note. */
const mayBeBroken: ReadonlySet<CodedKind> = new Set(['money', 'percent', 'said_status', 'said_date'])

/** Reads one distinct spelling of a kind; undefined when the cell says "nothing". */
export function readValue(
  kind: CodedKind,
  cell: string,
  context: ReadingContext,
  column: ColumnFacts,
): Outcome<string> | undefined {
  const raw = kept.has(kind) ? cell : cell.slice(0, longestRead)
  if ((kind !== 'tally' && emptyMarks.has(foldText(raw))) || (kind === 'unit' && unitId(raw) === ''))
    return undefined
  if (!mayBeBroken.has(kind) && formulaError.test(raw)) return broken('formula_error')
  return readers[kind](raw, context, column)
}

const readers: Readonly<
  Record<
    CodedKind,
    (raw: string, context: ReadingContext, column: ColumnFacts) => Outcome<string> | undefined
  >
> = {
  unit: (raw, { unitWord }) => {
    const id = unitId(unitWord !== undefined && unitKind(raw) === undefined ? `${unitWord} ${raw}` : raw)
    return namesSeveralUnits(raw) ? { value: id, problem: 'several_units' } : known(id)
  },
  tier: (raw, { tiers }) => suggest(parseTier(raw, tiers), tierKey(raw), tiers),
  category: (raw, { categories }) => known(categories.get(foldText(raw))?.category ?? raw),
  category_above: (raw, { categories }) => found(categories.get(foldText(raw))?.category),
  category_within: (raw, { categories }) => found(categories.get(foldText(raw))?.subcategory),
  subcategory: (raw, { categories }) => known(categories.get(foldText(raw))?.subcategory ?? raw),
  status: (raw, { statuses }) => suggest(parseStatus(raw, statuses), raw, statuses),
  status_date: (raw, { statuses, campaign }) => parseStatusDate(raw, statuses, campaign),
  timeliness: (raw) => found(parseTimeliness(raw)),
  said_status: (raw, { statuses, campaign }) => found(parseNote(raw, statuses, campaign)?.status),
  said_date: (raw, { statuses, campaign }) => found(parseNote(raw, statuses, campaign)?.date),
  first_day: (raw, { campaign }, { dates }) => readDay(raw, 'first', campaign, dates),
  last_day: (raw, { campaign }, { dates }) => readDay(raw, 'last', campaign, dates),
  interval: (raw, { campaign }) => parseInterval(raw, campaign),
  tick: (raw, { isOnlyTick }, { cross }) => parseTick(raw, isOnlyTick === true ? cross : 'mark'),
  tick_date: (raw, { campaign }) => (parseDateWords(raw) ? readDate(raw, 'last', campaign) : undefined),
  percent: (raw, _, { percent }) => text(parsePercent(raw, percent)),
  money: (raw, { moneyUnit }, { groupsByComma }) => text(parseMoney(raw, moneyUnit, groupsByComma)),
  count: (raw) => text(parseCount(raw)),
  tally: (raw) => text(parseTally(raw)),
}

/** A date, or the end of an interval that stands in its place. */
function readDay(raw: string, edge: Edge, campaign: Days, dates: DateColumn): Outcome<string> {
  const day = readDate(raw, edge, campaign, dates)
  if (day.problem !== 'invalid_date' || day.hint !== undefined) return day
  const [first, last] = parseInterval(raw, campaign).value?.split('/') ?? []
  const end = edge === 'first' ? first : last
  return end === undefined || end === '..' ? day : doubtful(end, 'imprecise_date', end)
}

function found(value: string | null | undefined): Outcome<string> | undefined {
  return value == null ? undefined : known(value)
}

function suggest<T extends string>(
  outcome: Outcome<T>,
  raw: string,
  terms: ReadonlyMap<string, T>,
): Outcome<string> {
  if (outcome.problem === undefined || outcome.value !== undefined) return outcome
  const hint = nearestTerm(raw, terms.keys())
  return hint === undefined ? outcome : { problem: outcome.problem, hint }
}

function text(outcome: Outcome<number>): Outcome<string> {
  return outcome.value === undefined ? outcome : { ...outcome, value: String(outcome.value) }
}
