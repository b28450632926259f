import { wilson } from '@vedich/metrics'
import type { BurnUp } from '../data/burn-up.ts'
import type { IntervalRow } from '../chart/interval.ts'
import { progressBurnUp } from '../data/progress-burn-up.ts'
import type { Register, Unit } from '../data/register.ts'
import { lowerFirst } from '../format/case.ts'
import { burnUpWords } from '../words/burn-up.ts'
import { completionDefinition } from '../words/definition.ts'
import { type Context, type FigureWords, sourceLine, subtitle } from '../words/figure-words.ts'
import { countsWithRate } from '../words/headline.ts'
import { rateCells, rateColumns } from '../words/rate-table.ts'
import { reference } from '../words/reference.ts'
import { groupName } from './group-name.ts'
import { judgePeers, type JudgedPeers } from './judged-peers.ts'
import { flagText } from './league-table.ts'
import type { UnitRecord } from './load-unit.ts'
import type { TierOfUnit } from './load-units.ts'
import { messages } from './messages.ts'
import { allPeers, type Peers } from './peers.ts'
import { rankText } from './rank-text.ts'

/** All that the page of a unit says. */
export interface UnitFigures {
  readonly headline: string
  /** Its place in each group of peers. */
  readonly places: readonly string[]
  readonly rate: {
    readonly words: FigureWords
    readonly rows: readonly IntervalRow[]
    readonly reference: ReturnType<typeof reference>
  }
  readonly burnUp: { readonly words: FigureWords; readonly burnUp: BurnUp }
}

interface UnitParts {
  readonly id: string
  readonly rows: readonly TierOfUnit[]
  readonly record: UnitRecord
  /** The groups of its peers, as {@link judgeUnit} gives them. */
  readonly judged: readonly JudgedPeers[]
}

/** Judges every group that a unit has peers in. */
export function judgeUnit(
  id: string,
  rows: readonly TierOfUnit[],
  register: Register,
): Promise<JudgedPeers[]> {
  const own = rows.filter(({ unit }) => unit === id)
  const groups = sum(own).denominator === 0 ? [] : groupsOf(own, register.units.get(id))
  return Promise.all(groups.map((peers) => judgePeers(rows, peers, register)))
}

export function unitFigures({ id, rows, record, judged }: UnitParts, context: Context): UnitFigures {
  const { language, register } = context
  const own = rows.filter(({ unit }) => unit === id)
  const total = sum(own)
  const everyone = sum(rows)
  const burnUp = progressBurnUp(record.progress, register)
  return {
    headline: headline(total, context),
    places: judged.flatMap((peers) => placeOf(id, peers, context)),
    rate: {
      words: rateWords(own, rows, context),
      rows: rateRows(own, rows, context),
      reference: reference(everyone, language),
    },
    burnUp: {
      words: burnUpWords({ total: { ...total, is_total: true }, burnUp }, context),
      burnUp,
    },
  }
}

type Counted = ReturnType<typeof sum>

function sum(rows: readonly TierOfUnit[]) {
  const numerator = rows.reduce((all, row) => all + row.numerator, 0)
  const denominator = rows.reduce((all, row) => all + (row.denominator ?? 0), 0)
  const value = denominator === 0 ? null : numerator / denominator
  return { numerator, denominator, value, ...wilson(numerator, denominator), is_total: true }
}

function groupsOf(own: readonly TierOfUnit[], unit: Unit | undefined): Peers[] {
  const tiers = own.flatMap(({ tier }): Peers[] => (tier === null ? [] : [{ by: 'tier', id: tier }]))
  return [
    ...(tiers.length === 0 ? [allPeers] : tiers),
    ...(['parent', 'kind'] as const).flatMap((by): Peers[] =>
      unit?.[by] == null ? [] : [{ by, id: unit[by] }],
    ),
  ]
}

function headline({ numerator, denominator }: Counted, { language }: Context): string {
  const { page } = messages[language.code]
  const { number } = language
  if (denominator === 0) return page.nothing
  return page.counts({
    x: number.count(numerator),
    n: number.count(denominator),
    rate: number.rate(numerator, denominator, 1),
  })
}

function placeOf(id: string, judged: JudgedPeers, { language, register }: Context): string[] {
  const unit = judged.units.find((known) => known.id === id)
  const peers = judged.units.filter(({ n }) => n > 0).length
  if (unit === undefined || unit.n === 0 || peers < 2) return []
  return [
    messages[language.code].page.place({
      group: groupName(judged.peers, register, language.code),
      rank: rankText(unit, language),
      units: language.number.count(peers),
      flag: flagText(unit, false, language),
    }),
  ]
}

interface Compared {
  readonly label: string
  readonly counts: Counted
}

/** The unit, its part in each tier where it has several, and those tiers. */
function compared(own: readonly TierOfUnit[], rows: readonly TierOfUnit[], context: Context): Compared[] {
  const { language, register } = context
  const words = messages[language.code].page.rate
  const tiers = own.flatMap(({ tier }) => tier ?? [])
  const name = (id: string) => lowerFirst(groupName({ by: 'tier', id }, register, language.code))
  return [
    { label: words.own, counts: sum(own) },
    ...tiers.flatMap((id) => [
      ...(tiers.length > 1
        ? [{ label: words.inTier({ tier: name(id) }), counts: sum(own.filter(({ tier }) => tier === id)) }]
        : []),
      { label: words.tier({ tier: name(id) }), counts: sum(rows.filter(({ tier }) => tier === id)) },
    ]),
  ]
}

function rateRows(own: readonly TierOfUnit[], rows: readonly TierOfUnit[], context: Context): IntervalRow[] {
  return compared(own, rows, context).map(({ label, counts }) => ({
    label,
    detail: countsWithRate(counts, context.language),
    denominator: counts.denominator,
    value: counts.value,
    lower: counts.lower,
    upper: counts.upper,
  }))
}

function rateWords(own: readonly TierOfUnit[], rows: readonly TierOfUnit[], context: Context): FigureWords {
  const { language } = context
  const { page } = messages[language.code]
  const total = sum(own)
  const limits = {
    lower: language.number.percent(total.lower, 0),
    upper: language.number.percent(total.upper, 0),
  }
  return {
    kicker: page.rate.kicker,
    title: total.value === null ? page.nothing : page.rate.title(limits),
    subtitle: subtitle(context, page.rate.subtitle, total.denominator),
    source: sourceLine(context),
    notes: [language.messages.census],
    definition: completionDefinition(total, language),
    table: {
      columns: [page.rate.column, ...rateColumns(language)],
      rows: compared(own, rows, context).map(({ label, counts }) => [label, ...rateCells(counts, language)]),
    },
    empty: total.value === null ? page.nothing : null,
  }
}
