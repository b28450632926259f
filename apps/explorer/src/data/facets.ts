import { findMetric, query } from '@vedich/metrics'
import { type FilterName, filterNames, type WorksQuery } from '../route/works-query.ts'
import type { Register } from './register.ts'
import type { Source } from './source.ts'
import { selectedBy } from './work.ts'

/** A value of a filter and the works it would leave, the other filters standing; '' is "not written". */
export interface Facet {
  readonly value: string
  readonly count: number
}

export type Facets = Readonly<Record<FilterName, readonly Facet[]>>

export async function loadFacets(source: Source, register: Register, works: WorksQuery): Promise<Facets> {
  const [tier, unit, status, category] = await Promise.all([
    facets('tier'),
    facets('unit'),
    facets('status'),
    facets('category'),
  ])
  return { tier, unit, status, category }

  async function facets(name: FilterName): Promise<Facet[]> {
    const where = { campaign: register.campaign.campaign_id, ...otherFilters(works, name) }
    const rows = await source.measure(query(findMetric('works_registered'), { by: [name], where }))
    return rows.map((row) => ({ value: row[name] ?? '', count: row.numerator }))
  }
}

function otherFilters(works: WorksQuery, except: FilterName) {
  const others = filterNames.flatMap((name) => {
    const value = works[name]
    return name === except || value === null ? [] : [[name, selectedBy(name, value)] as const]
  })
  return Object.fromEntries(others)
}
