import type { Day } from './day.ts'
import { type Quota, shareOut } from './quotas.ts'
import { type Random, randomStream } from './random.ts'
import { firstList, schedule } from './schedule.ts'
import type { Title } from './titles/bank.ts'
import { fillTitle, hasManyPlaces, namesPlace } from './titles/fill.ts'
import { type Choice, titlesOf } from './titles/of-unit.ts'
import type { Unit } from './units.ts'
import type { Plan, Tier } from './work.ts'

interface Draws {
  readonly title: Random
  readonly day: Random
  readonly money: Random
}

/** What every unit registers, in register order: city tier first, then unit by unit. */
export function makePlans(seed: string, units: readonly Unit[]): readonly Plan[] {
  const quotas = shareOut(randomStream(`${seed}/quotas`), units)
  const draws: Draws = {
    title: randomStream(`${seed}/titles`),
    day: randomStream(`${seed}/days`),
    money: randomStream(`${seed}/money`),
  }
  const taken: Taken = { texts: new Set(), titles: new Map() }
  const lists = new Map(units.map((unit) => [unit, firstList(draws.day)]))
  return (['city', 'grassroots'] as const).flatMap((tier) =>
    units.flatMap((unit) => plansOf(draws, taken, unit, tier, quotas.get(unit), lists.get(unit))),
  )
}

/** What the register holds so far: titles as written, and how often each pattern was used. */
interface Taken {
  readonly texts: Set<string>
  readonly titles: Map<Title, number>
}

function plansOf(
  draws: Draws,
  taken: Taken,
  unit: Unit,
  tier: Tier,
  quota: Quota | undefined,
  listed: Day | undefined,
): Plan[] {
  if (!quota || listed === undefined) throw new Error(`no quota or first list for ${unit.name}`)
  const own = new Map<Title, number>()
  const plans = Array.from({ length: quota[tier] }, () => makePlan(draws, taken, own, unit, tier, listed))
  return plans.sort((a, b) => a.registered - b.registered)
}

function makePlan(
  draws: Draws,
  taken: Taken,
  own: Map<Title, number>,
  unit: Unit,
  tier: Tier,
  listed: Day,
): Plan {
  const { choice, text, place } = newTitle(draws.title, taken, own, unit, tier)
  const { category, title } = choice
  const { registered, due } = schedule(draws.day, title, text, tier, listed)
  const budget = budgetOf(draws.money, title)
  return { unit, tier, category, title: text, place, build: title.build, registered, due, budget }
}

/** Draws titles until one is new to the whole register. */
function newTitle(random: Random, taken: Taken, own: Map<Title, number>, unit: Unit, tier: Tier) {
  for (let attempt = 0; attempt < 200; attempt++) {
    const choice = random.weighted(weigh(unit, tier, taken, own))
    const filled = fillTitle(random, choice.title, unit)
    if (taken.texts.has(filled.text)) continue
    taken.texts.add(filled.text)
    for (const uses of [taken.titles, own]) uses.set(choice.title, (uses.get(choice.title) ?? 0) + 1)
    return { choice, ...filled }
  }
  throw new Error(`${unit.name} has run out of titles`)
}

/** Prefers titles rare in the register; a unit repeats one only for another place, the city tier only then too. */
function weigh(
  unit: Unit,
  tier: Tier,
  taken: Taken,
  own: ReadonlyMap<Title, number>,
): (readonly [Choice, number])[] {
  return titlesOf(unit, tier).map((choice) => {
    const everywhere = taken.titles.get(choice.title) ?? 0
    const repeats = own.get(choice.title) ?? 0
    const spent =
      (repeats > 0 && !hasManyPlaces(choice.title, unit)) ||
      (tier === 'city' && everywhere > 0 && !namesPlace(choice.title))
    return [choice, spent ? 0 : choice.weight / (1 + everywhere) / 30 ** repeats] as const
  })
}

/** Log-normal around the typical cost, rounded as estimates are. */
function budgetOf(random: Random, title: Title): number | undefined {
  const amount = title.cost * 1_000_000 * Math.exp(0.4 * random.normal())
  if (amount === 0 || random.chance(0.07)) return undefined
  const step = roundings.find(([from]) => amount >= from)?.[1] ?? 500_000
  return Math.round(amount / step) * step
}

const roundings = [
  [10_000_000_000, 100_000_000],
  [1_000_000_000, 10_000_000],
  [200_000_000, 5_000_000],
  [20_000_000, 1_000_000],
] as const
