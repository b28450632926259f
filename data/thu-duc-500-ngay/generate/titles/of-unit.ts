import { categories, type Category } from '../category.ts'
import type { Tier } from '../work.ts'
import type { Kind, Unit } from '../units.ts'
import type { Title, TitleBank } from './bank.ts'
import { anyOffice } from './desk/office.ts'
import { unionTitles, wardPoliceTitles } from './group.ts'
import { hospitalTitles, stationTitles } from './health.ts'
import { hospitalCityTitles, wardCityTitles } from './large.ts'
import { highTitles, preschoolTitles, primaryTitles, secondaryTitles } from './school.ts'
import { wardTitles } from './ward.ts'

export interface Choice {
  readonly category: Category
  readonly title: Title
  readonly weight: number
}

/** What a unit may register at a tier; empty where it leads nothing. */
export function titlesOf(unit: Unit, tier: Tier): readonly Choice[] {
  const special = (unit.desks ?? []).flatMap((desk) => choices(desk[tier], 3))
  const general = tier === 'city' ? choices(cityBanks[unit.kind], 1) : choices(grassrootsBanks[unit.kind], 1)
  const titles = [...special, ...general]
  return unit.ward?.river === false ? titles.filter(({ title }) => !title.river) : titles
}

const grassrootsBanks: Readonly<Record<Kind, TitleBank>> = {
  ward: wardTitles,
  body: anyOffice.grassroots,
  hospital: hospitalTitles,
  station: stationTitles,
  police: wardPoliceTitles,
  preschool: preschoolTitles,
  primary: primaryTitles,
  secondary: secondaryTitles,
  high: highTitles,
  union: unionTitles,
}

const cityBanks: Readonly<Partial<Record<Kind, TitleBank>>> = {
  ward: wardCityTitles,
  hospital: hospitalCityTitles,
}

function choices(bank: TitleBank | undefined, weight: number): Choice[] {
  return categories.flatMap((category) =>
    (bank?.[category] ?? []).map((title) => ({ category, title, weight })),
  )
}
