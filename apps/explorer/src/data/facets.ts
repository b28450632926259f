import { findMetric, query } from '@vedich/metrics'
import { type ChoiceName, choiceNames, type Filter } from '../route/filter.ts'
import type { Register } from './register.ts'
import type { Source } from './source.ts'
import { selectedBy } from './work.ts'

/** A value of a filter and the works it would leave, the other filters standing; '' is "not written". */
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
    const where = { campaign: register.campaign.campaign_id, ...otherChoices(filter, name) }
    const rows = await source.measure(query(findMetric('works_registered'), { by: [name], where }))
    return rows.map((row) => ({ value: row[name] ?? '', count: row.numerator }))
  }
}

function otherChoices(filter: Filter, except: ChoiceName) {
  const others = choiceNames.flatMap((name) => {
    const values = filter[name]
    return name === except || values.length === 0 ? [] : [[name, selectedBy(values)] as const]
  })
  return Object.fromEntries(others)
}
