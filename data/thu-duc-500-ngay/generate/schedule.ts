import { type Day, day, lastDay, officeDay } from './day.ts'
import type { Random } from './random.ts'
import type { Title } from './titles/bank.ts'
import type { Tier } from './work.ts'

interface Schedule {
  readonly registered: Day
  readonly due: Day
}

/** The day on which a unit hands in its list: within the first hundred days, most before mid November. */
export function firstList(random: Random): Day {
  return officeDay(day(random.weighted(listDays)) + random.int(0, 6))
}

/** When a work is registered and due, given the unit's first list. */
export function schedule(random: Random, title: Title, text: string, tier: Tier, listed: Day): Schedule {
  const season = seasons.find(({ word }) => text.includes(word))
  const later = !season && title.days < 100 && random.chance(0.28)
  const registered = later ? addition(random, listed) : listed
  const seasonal = (season?.due ?? []).map(day).filter((due) => due >= registered + 20)
  const due = seasonal.length > 0 ? random.pick(seasonal) : deadline(random, tier, registered + title.days)
  return { registered, due }
}

function addition(random: Random, listed: Day): Day {
  const drawn = officeDay(day(random.weighted(additionDays)) + random.int(-8, 12))
  return Math.max(listed, Math.min(drawn, lastDay))
}

/** Most units aim at a holiday, a year end or the last day; some at an ordinary Friday. */
function deadline(random: Random, tier: Tier, earliest: Day): Day {
  if (earliest >= lastDay) return lastDay
  if (random.chance(0.14)) return officeDay(random.int(earliest, lastDay))
  const reachable = deadlines
    .map(([iso, weight]) => [day(iso), weight * (tier === 'city' && iso < '2024-09' ? 0.25 : 1)] as const)
    .filter(([due]) => due >= earliest)
  return random.weighted(reachable)
}

const listDays = [
  ['2023-09-25', 2],
  ['2023-10-02', 3],
  ['2023-10-09', 6],
  ['2023-10-16', 9],
  ['2023-10-23', 9],
  ['2023-10-30', 11],
  ['2023-11-06', 7],
  ['2023-11-13', 6],
  ['2023-11-27', 3],
  ['2023-12-11', 2],
  ['2023-12-22', 1],
] as const

const additionDays = [
  ['2024-01-10', 4],
  ['2024-03-11', 6],
  ['2024-05-20', 4],
  ['2024-08-12', 3],
  ['2024-09-16', 4],
  ['2024-11-18', 1],
] as const

const deadlines = [
  ['2023-12-22', 2],
  ['2023-12-31', 5],
  ['2024-02-05', 4],
  ['2024-03-26', 3],
  ['2024-04-30', 10],
  ['2024-05-19', 5],
  ['2024-06-30', 6],
  ['2024-07-27', 3],
  ['2024-09-02', 11],
  ['2024-09-30', 3],
  ['2024-10-20', 3],
  ['2024-11-20', 4],
  ['2024-12-22', 3],
  ['2024-12-31', 15],
  ['2025-01-15', 4],
  ['2025-02-03', 24],
] as const

/** Works that only make sense at one time of the year. */
const seasons: readonly { readonly word: string; readonly due: readonly string[] }[] = [
  { word: 'Tết', due: ['2024-02-05', '2025-01-20'] },
  { word: ' hè', due: ['2024-08-15'] },
  { word: 'tân binh', due: ['2024-02-26'] },
  { word: 'Tuyển quân', due: ['2024-02-26'] },
  { word: 'mùa mưa', due: ['2024-05-15'] },
  { word: 'thi tốt nghiệp', due: ['2024-06-25'] },
  { word: 'năm 2024', due: ['2024-12-31'] },
]
