import type { Category } from './category.ts'
import type { Day } from './day.ts'
import type { Unit } from './units.ts'

export type Tier = 'city' | 'grassroots'

export type State = 'completed' | 'under_way' | 'nearly_done' | 'not_started' | 'suspended' | 'carried_over'

/** What a unit said it would do. */
export interface Plan {
  readonly unit: Unit
  readonly tier: Tier
  readonly category: Category
  readonly title: string
  readonly place: string
  readonly build: boolean
  readonly registered: Day
  readonly due: Day
  /** In dong; undefined where the office left it out. */
  readonly budget: number | undefined
}

/** A plan and how far it came by the last day of the campaign. */
export interface Work extends Plan {
  readonly state: State
  readonly started: Day | undefined
  readonly completed: Day | undefined
}
