import type { FieldKind } from '../table/spec.ts'
import { foldText } from '../text/fold.ts'
import { parseCount } from './count.ts'
import { parseDate } from './date.ts'
import { parseMoney } from './money.ts'
import { nearestTerm } from './nearest.ts'
import type { Outcome } from './outcome.ts'
import { parseStatus, type StatusVocabulary } from './status.ts'
import { parseTier, tierKey, type TierVocabulary } from './tier.ts'
import { unitId } from './unit.ts'

/** What the readers need to know of the campaign and the sheet. */
export interface ReadingContext {
  readonly statuses: StatusVocabulary
  readonly tiers: TierVocabulary
  readonly moneyUnit: number
}

/** SQL type of the value each kind yields. */
export const valueTypes: Readonly<Record<FieldKind, string>> = {
  text: 'VARCHAR',
  unit: 'VARCHAR',
  tier: 'VARCHAR',
  status: 'VARCHAR',
  date: 'DATE',
  money: 'DECIMAL(18,0)',
  count: 'BIGINT',
}

/** Marks that mean "nothing" in a cell. */
const emptyMarks = new Set(['-', '--', '---', '//', '..', '...', 'không', 'n/a'])

/** Reads one distinct spelling of a kind; undefined when the cell says "nothing". */
export function readValue(
  kind: Exclude<FieldKind, 'text'>,
  raw: string,
  context: ReadingContext,
): Outcome<string> | undefined {
  if (kind === 'unit' && unitId(raw) === '') return undefined
  if (kind !== 'unit' && emptyMarks.has(foldText(raw))) return undefined
  return readers[kind](raw, context)
}

const readers: Readonly<
  Record<Exclude<FieldKind, 'text'>, (raw: string, context: ReadingContext) => Outcome<string>>
> = {
  unit: (raw) => ({ value: unitId(raw) }),
  tier: (raw, { tiers }) => suggest(parseTier(raw, tiers), tierKey(raw), tiers),
  status: (raw, { statuses }) => suggest(parseStatus(raw, statuses), raw, statuses),
  date: (raw) => parseDate(raw),
  money: (raw, { moneyUnit }) => text(parseMoney(raw, moneyUnit)),
  count: (raw) => text(parseCount(raw)),
}

function suggest<T extends string>(
  outcome: Outcome<T>,
  raw: string,
  terms: ReadonlyMap<string, T>,
): Outcome<string> {
  if (outcome.problem === undefined) return outcome
  const hint = nearestTerm(raw, terms.keys())
  return hint === undefined ? outcome : { problem: outcome.problem, hint }
}

function text(outcome: Outcome<number>): Outcome<string> {
  return outcome.problem === undefined ? { value: String(outcome.value) } : outcome
}
