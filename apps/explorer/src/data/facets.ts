import { groupWorks } from '@vedich/metrics'
import { anyWork, type ChoiceName, type Filter } from '../route/filter.ts'
import type { Register } from './register.ts'
import type { Source } from './source.ts'
import { filterOf } from './work.ts'

/** A value of a filter and the works it would leave, everything else that is asked standing; '' is "not written". */
export interface Facet {
  readonly value: string
  readonly count: number
}

export type Facets = Readonly<Record<ChoiceName, readonly Facet[]>>

export async function loadFacets(source: Source, register: Register, filter: Filter): Promise<Facets> {
  const [tier, parent, unit, category, subcategory, status] = await Promise.all([
    facets('tier'),
    facets('parent'),
    facets('unit'),
    facets('category'),
    facets('subcategory'),
    facets('status'),
  ])
  return { tier, parent, unit, category, subcategory, status }

  async function facets(name: ChoiceName): Promise<Facet[]> {
    if (!isOffered(name, register, filter)) return []
    const others = filterOf(register, { ...filter, [name]: anyWork[name] })
    const rows = await source.list(groupWorks(others, name))
    return rows.map(({ key, works }) => ({ value: key ?? '', count: works }))
  }
}

/** What the register tells apart, and what is asked for all the same. */
export function isOffered(name: ChoiceName, { choices }: Pick<Register, 'choices'>, filter: Filter): boolean {
  return choices.includes(name) || filter[name].length > 0
}
