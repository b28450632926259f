import type { Register } from '../data/register.ts'
import type { Snapshot } from '../data/snapshot.ts'
import type { Language } from '../messages/language.ts'
import type { Cell } from './cell.ts'

/** What sentences are written from, beside the numbers. */
export interface Context {
  readonly language: Language
  readonly register: Register
  readonly snapshot: Snapshot | null
}

/** The words around one chart. */
export interface FigureWords {
  readonly kicker: string
  /** The finding, in a sentence. */
  readonly title: string
  /** What is plotted, n, as-of date. */
  readonly subtitle: string
  readonly source: string
  readonly notes: readonly string[]
  /** What was noted on days of the chart. */
  readonly noted?: string
  readonly definition: Definition
  readonly table: TableWords
  /** Says why there is nothing to draw; NULL when there is. */
  readonly empty: string | null
}

/** What a metric means, with the numbers at hand. */
export interface Definition {
  readonly metric: string
  readonly about: string
  readonly numerator: string | null
  readonly denominator: string | null
  readonly formula: string
  /** Where the works of numerator and denominator are listed. */
  readonly works?: readonly [string, string]
}

/** The data-table twin of a chart: the first column names the row, the others are figures. */
export interface TableWords {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** "What · n = 942 · as of 3 Feb 2025". */
export function subtitle({ language, register }: Context, what: string, n: number): string {
  const { messages, number, date } = language
  return [
    what,
    messages.figure.size({ count: number.count(n) }),
    messages.asOf({ day: date.day(register.asOf) }),
  ].join(' · ')
}

/** "as of 3 Feb 2025", and how many works are counted though the register dates them later. */
export function pageDay({ asOf, registeredLater }: Register, { messages, number, date }: Language): string {
  const said = messages.asOf({ day: date.day(asOf) })
  if (registeredLater === 0) return said
  return messages.registeredLater({ asOf: said, count: number.count(registeredLater) })
}

export function sourceLine({ language, register, snapshot }: Context): string {
  const { figure, snapshot: nameSnapshot } = language.messages
  const source = register.campaign.is_illustrative ? figure.illustrative : figure.source
  return snapshot === null ? source : `${source} · ${nameSnapshot({ id: shortId(snapshot.id) })}`
}

/** Enough of a snapshot's id to tell it from its neighbours. */
export function shortId(id: string): string {
  return id.length <= 16 ? id : id.slice(0, 16)
}
