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
  const [tier, unit, status, category] = await Promise.all([
    facets('tier'),
    facets('unit'),
    facets('status'),
    facets('category'),
  ])
  return { tier, unit, status, category }

  async function facets(name: ChoiceName): Promise<Facet[]> {
    const others = filterOf(register, { ...filter, [name]: anyWork[name] })
    const rows = await source.list(groupWorks(others, name))
    return rows.map(({ key, works }) => ({ value: key ?? '', count: works }))
  }
}
