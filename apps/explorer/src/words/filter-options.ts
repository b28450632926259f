import type { Facet } from '../data/facets.ts'
import type { Register } from '../data/register.ts'
import { openStatuses } from '../data/work.ts'
import type { Language } from '../messages/language.ts'
import type { ChoiceName, Filter } from '../route/filter.ts'
import { statusLabel } from './status-label.ts'
import { tierName } from './tier-name.ts'

export interface FilterOption {
  readonly value: string
  readonly label: string
}

/** The choices of one filter; counts are left out while a search is on, which they would not follow. */
export function filterOptions(
  name: ChoiceName,
  facets: readonly Facet[],
  filter: Filter,
  register: Register,
  language: Language,
): FilterOption[] {
  const { messages, number } = language
  const byName = (a: string, b: string) => (name === 'unit' ? a.localeCompare(b, language.code) : 0)
  const placeOf = (value: string) =>
    name === 'tier' ? register.tiers.findIndex(({ tier_id }) => tier_id === value) : 0
  const offered = name === 'status' ? withOpen(facets) : facets
  const gone = filter[name].filter((chosen) => !offered.some(({ value }) => value === chosen))
  return [...offered, ...gone.map((value) => ({ value, count: 0 }))]
    .map(({ value, count }) => ({ value, count, label: choiceLabel(name, value, register, language) }))
    .toSorted((a, b) => placeOf(a.value) - placeOf(b.value) || byName(a.label, b.label))
    .map(({ value, count, label }) => ({
      value,
      label: messages.list.option({ label, count: number.count(count) }),
    }))
}

/** Open works are one choice, whichever of the open statuses they are in. */
function withOpen(facets: readonly Facet[]): readonly Facet[] {
  const open = facets.filter(({ value }) => openStatuses.includes(value))
  if (open.length === 0) return facets
  return [{ value: 'open', count: open.reduce((sum, { count }) => sum + count, 0) }, ...facets]
}

/** What one choice of a filter is called. */
export function choiceLabel(name: ChoiceName, value: string, register: Register, language: Language): string {
  if (value === '') return language.messages.list.notWritten
  if (name === 'tier') return tierName(value, register.tiers, language.code)
  if (name === 'unit') return register.units.get(value)?.name ?? value
  return name === 'status' ? statusLabel(value, language) : value
}
