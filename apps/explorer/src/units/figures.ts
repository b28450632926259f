import type { LeagueGroup } from '@vedich/metrics'
import type { MetricRow } from '@vedich/metrics'
import type { Language } from '../messages/language.ts'
import { completionDefinition } from '../words/definition.ts'
import { type Context, type FigureWords, sourceLine, subtitle } from '../words/figure-words.ts'
import { areMany, sideOf } from './caterpillar-chart.ts'
import { areDrawn } from './drawn-rate.ts'
import { flagOf } from './funnel-chart.ts'
import { groupName } from './group-name.ts'
import type { JudgedPeers } from './judged-peers.ts'
import { leagueTable } from './league-table.ts'
import { messages } from './messages.ts'

/** Beyond so many rows the twin of a chart holds its first ones; the table of the page has all. */
const mostRows = 400

export function funnelWords(judged: JudgedPeers, byChance: boolean, context: Context): FigureWords {
  const { language } = context
  const words = messages[language.code].funnel
  const { overdispersion } = judged.funnel
  const isWidened = (overdispersion.tau2 ?? 0) > 0
  return {
    ...about(judged, byChance, context),
    kicker: words.kicker,
    title: judged.n === 0 ? language.messages.figure.unknown : funnelTitle(judged, byChance, context),
    subtitle: subtitle(context, words.subtitle, judged.n),
    notes: [
      expected(judged, language),
      ...(overdispersion.phi === null ? [] : [dispersion(overdispersion, language)]),
      ...(isWidened ? [byChance ? words.byChance : words.widened] : []),
      words.shapes,
    ],
  }
}

export function caterpillarWords(judged: JudgedPeers, byChance: boolean, context: Context): FigureWords {
  const { language } = context
  const words = messages[language.code].caterpillar
  const known = judged.units.filter(({ n }) => n > 0)
  const isDrawn = areDrawn(known)
  const distinct = known.filter((unit) => sideOf(unit, judged.funnel.centre) !== null).length
  return {
    ...about(judged, byChance, context),
    kicker: words.kicker,
    title: rankTitle(distinct, known.length, language),
    subtitle: subtitle(context, isDrawn ? words.subtitle : words.asTheyAre, judged.n),
    notes: [
      ...(isDrawn || known.length < 2 ? [] : [language.messages.units.alike]),
      ...(areMany(judged) ? [words.band] : []),
      words.ranks,
      language.messages.census,
    ],
  }
}

function rankTitle(
  distinct: number,
  units: number,
  { messages: { figure }, number, code }: Language,
): string {
  const words = messages[code].caterpillar
  if (units === 0) return figure.unknown
  if (units === 1) return words.alone
  const counts = { distinct: number.count(distinct), units: number.count(units) }
  if (distinct === 0) return words.none(counts)
  if (distinct === units) return words.every(counts)
  return distinct * 2 > units ? words.most(counts) : words.some(counts)
}

function about(judged: JudgedPeers, byChance: boolean, context: Context) {
  const { language } = context
  return {
    source: sourceLine(context),
    definition: completionDefinition(totalOf(judged), language),
    table: leagueTable(judged.units.slice(0, mostRows), byChance, language),
    empty: judged.n === 0 ? messages[language.code].funnel.empty : null,
  }
}

export function totalOf({ x, n }: JudgedPeers): MetricRow {
  const value = n === 0 ? null : x / n
  return { numerator: x, denominator: n, value, lower: null, upper: null, is_total: true }
}

function funnelTitle(judged: JudgedPeers, byChance: boolean, { language, register }: Context): string {
  const { number, code } = language
  const words = messages[code].funnel
  const group = groupName(judged.peers, register, code)
  const count = (flag: string) => judged.units.filter((unit) => flagOf(unit, byChance) === flag).length
  const [low, high] = [count('signal-low'), count('signal-high')]
  const looks = count('look-low') + count('look-high')
  if (low + high > 0) {
    const counts = [
      ...(low === 0 ? [] : [words.low({ count: number.count(low) })]),
      ...(high === 0 ? [] : [words.high({ count: number.count(high) })]),
    ]
    return words.signals({ counts: counts.join(', '), group })
  }
  if (looks === 0) return words.none({ group })
  const chance = decimal(judged.funnel.expectedFlags.look, 1, language)
  return words.looks({ looks: number.count(looks), expected: chance, group })
}

function expected({ funnel: { expectedFlags, overdispersion } }: JudgedPeers, language: Language): string {
  return messages[language.code].funnel.expected({
    units: language.number.count(overdispersion.units),
    look: decimal(expectedFlags.look, 1, language),
    signal: decimal(expectedFlags.signal, 1, language),
  })
}

function dispersion(
  { phi, tau2, scale }: LeagueGroup['funnel']['overdispersion'],
  language: Language,
): string {
  const words = messages[language.code].funnel
  if (tau2 === null) return words.notJudged
  const values = {
    phi: decimal(phi ?? 0, 2, language),
    tau: decimal(Math.sqrt(tau2), 3, language),
    scale: words.scales[scale],
  }
  return tau2 === 0 ? words.noTau(values) : words.dispersion(values)
}

function decimal(value: number, digits: number, { number }: Language): string {
  return number.points(value / 100, digits)
}
