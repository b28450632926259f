import { type Day, toIso } from './day.ts'
import { dotted } from './dotted.ts'
import type { Random } from './random.ts'
import type { Unit } from './units.ts'

type DateStyle = 'dd/mm/yyyy' | 'd/m/yyyy' | 'dd-mm-yyyy' | 'd.m.yyyy'

/** The habits of the person who keeps a unit's list. */
export interface Clerk {
  readonly oldTone: boolean
  /** Types on a Mac: accents as separate characters (NFD). */
  readonly decomposed: boolean
  readonly dateStyle: DateStyle
  /** Chance of writing "1,25 tỷ" rather than "1.250.000.000". */
  readonly shortMoney: number
  /** Chance of leaving the tier to the section heading. */
  readonly tierLeftOut: number
}

export function hireClerk(random: Random, unit: Unit): Clerk {
  return {
    oldTone: random.chance(0.4),
    decomposed: decomposedUnits.has(unit.name),
    dateStyle: random.weighted<DateStyle>([
      ['dd/mm/yyyy', 68],
      ['d/m/yyyy', 16],
      ['dd-mm-yyyy', 9],
      ['d.m.yyyy', 7],
    ]),
    shortMoney: random.chance(0.12) ? 0.8 : 0.03,
    tierLeftOut: random.chance(0.1) ? 1 : 0.02,
  }
}

const decomposedUnits = new Set(['Hội Nông dân Thành phố Thủ Đức', 'Trường THCS Chu Văn An'])

/** Day first, in the clerk's style, now and then in another one. */
export function writeDate(random: Random, clerk: Clerk, day: Day | undefined): string {
  if (day === undefined) return ''
  const [year = '', month = '', date = ''] = toIso(day).split('-')
  const short = [String(Number(date)), String(Number(month)), year]
  switch (random.chance(0.03) ? 'd/m/yyyy' : clerk.dateStyle) {
    case 'dd/mm/yyyy':
      return [date, month, year].join('/')
    case 'dd-mm-yyyy':
      return [date, month, year].join('-')
    case 'd/m/yyyy':
      return short.join('/')
    case 'd.m.yyyy':
      return short.join('.')
  }
}

export function writeMoney(random: Random, clerk: Clerk, dong: number | undefined): string {
  if (dong === undefined) return ''
  if (!random.chance(clerk.shortMoney)) return dotted(dong)
  if (dong >= 1_000_000_000) return `${String(dong / 1_000_000_000).replace('.', ',')} tỷ`
  return `${String(dong / 1_000_000).replace('.', ',')} triệu`
}
