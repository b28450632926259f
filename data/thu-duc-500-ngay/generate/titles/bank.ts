import type { Category } from '../category.ts'

/**
 * A title with slots: `{kp}` quarter, `{hem}` alley, `{duong}` street, `{phuong}` ward, `{ten}` name of the
 * unit, `{lop}` grade, `{3..9}` or `{20..60/5}` a number, written "05" below ten as offices do.
 */
export interface Title {
  readonly text: string
  /** Typical cost in million dong; 0 where no money is recorded. */
  readonly cost: number
  /** Fewest days from registration to completion. */
  readonly days: number
  /** Construction: has a site, a contractor, a handover. */
  readonly build: boolean
  /** Only where there is a river or canal. */
  readonly river: boolean
}

export type TitleBank = Readonly<Partial<Record<Category, readonly Title[]>>>

/** Something that is built. */
export function build(text: string, cost: number, days = 60, site: 'anywhere' | 'river' = 'anywhere'): Title {
  return { text, cost, days, build: true, river: site === 'river' }
}

/** Something that is done: a service, a model, a collection. */
export function act(text: string, cost = 0, days = 25, site: 'anywhere' | 'river' = 'anywhere'): Title {
  return { text, cost, days, build: false, river: site === 'river' }
}

/** One line of business of a city body, with what it registers at each tier. */
export interface Desk {
  readonly grassroots: TitleBank
  readonly city?: TitleBank
}
