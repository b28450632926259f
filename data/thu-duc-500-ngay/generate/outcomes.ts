import { type Day, day, lastDay, officeDay, openDay } from './day.ts'
import { published } from './published.ts'
import { type Random, randomStream } from './random.ts'
import type { Unit } from './units.ts'
import type { Plan, State, Tier, Work } from './work.ts'

/**
 * How far every plan came. Each work has an ease: the skill of its unit, plus what kind of work it is, plus chance.
 * The easiest works are the completed ones, as many at each tier as were published; so the totals are exact while
 * units differ more than chance alone would make them.
 */
export function decideOutcomes(seed: string, plans: readonly Plan[]): readonly Work[] {
  const completed = completedPlans(seed, plans)
  const random = randomStream(`${seed}/outcomes`)
  return plans.map((plan) => (completed.has(plan) ? complete(random, plan) : leaveOpen(random, plan)))
}

function completedPlans(seed: string, plans: readonly Plan[]): ReadonlySet<Plan> {
  const random = randomStream(`${seed}/ease`)
  const skills = new Map<Unit, number>()
  for (const { unit } of plans) if (!skills.has(unit)) skills.set(unit, skillOf(random))
  const ranked = plans
    .map((plan) => ({ plan, ease: (skills.get(plan.unit) ?? 0) + easeOf(plan) + random.normal() }))
    .sort((a, b) => b.ease - a.ease)
    .map(({ plan }) => plan)
  const easiest = (tier: Tier) =>
    ranked.filter((plan) => plan.tier === tier).slice(0, published[tier].completed)
  return new Set([...easiest('city'), ...easiest('grassroots')])
}

/** One unit in nine is a laggard; none is hopeless. */
function skillOf(random: Random): number {
  return Math.max(-1.1, 0.6 * random.normal() - (random.chance(1 / 9) ? 1 : 0))
}

function easeOf({ build, due, registered }: Plan): number {
  const early = due <= day('2024-09-02') ? 0.4 : 0
  const added = registered >= day('2024-08-01') ? -0.4 : 0
  return early + added - (build ? 0.4 : 0)
}

function complete(random: Random, plan: Plan): Work {
  const completed = completionDay(random, plan)
  const started = startDay(random, plan, completed - 1)
  return { ...plan, state: 'completed', completed, started: random.chance(0.1) ? undefined : started }
}

function completionDay(random: Random, { registered, due }: Plan): Day {
  const span = due - registered
  const late = due + random.int(3, 60)
  const drawn = random.weighted([
    [due - Math.floor(random.next() ** 2 * Math.min(24, span / 3)), 66],
    [due - random.int(Math.floor(span / 8), Math.floor(span / 2.5)), 19],
    [late <= lastDay ? late : due - random.int(0, 6), 15],
  ])
  const rested = random.chance(0.15) ? openDay(drawn) : officeDay(drawn)
  return Math.max(registered + 2, rested)
}

function leaveOpen(random: Random, plan: Plan): Work {
  const state = openState(random, plan)
  const started = state === 'not_started' ? undefined : startDay(random, plan, lastDay - 10)
  // Works that go on in the next campaign are often given its first great day as their new deadline.
  const due = state === 'carried_over' && random.chance(0.35) ? day('2025-04-30') : plan.due
  return { ...plan, due, state, started, completed: undefined }
}

function openState(random: Random, { tier, due, build }: Plan): State {
  const state = random.weighted<State>([
    ['carried_over', tier === 'city' ? 12 : 10],
    ['under_way', 11],
    ['nearly_done', 4],
    ['not_started', tier === 'city' ? 1 : 4],
    ['suspended', build ? 3 : 1],
  ])
  return state === 'not_started' && due < day('2024-10-01') ? 'under_way' : state
}

function startDay(random: Random, { registered, due }: Plan, latest: Day): Day {
  const drawn = officeDay(registered + random.int(3, Math.max(7, Math.floor((due - registered) / 4))))
  return Math.max(registered, Math.min(drawn, latest))
}
