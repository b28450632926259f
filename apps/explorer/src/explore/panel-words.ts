import { edgesOf } from '@vedich/metrics'
import type { Register } from '../data/register.ts'
import type { Language } from '../messages/language.ts'
import { choiceLabel } from '../words/filter-options.ts'
import { countCell } from '../words/cell.ts'
import type { TableWords } from '../words/figure-words.ts'
import { type Counts, type Key, noWorks, sumOf } from './counts.ts'
import { messages } from './messages.ts'
import { isSpanPanel, type Panel } from './panels.ts'
import { valueLabel } from './value-label.ts'

/** What a value of a panel is called: a unit's name, or "1 Jan 2024 – 7 Jan 2024". */
export function keyLabel(panel: Panel, key: Key, register: Register, language: Language): string {
  if (!isSpanPanel(panel))
    return choiceLabel(panel.field, key === null ? '' : String(key), register, language)
  if (typeof key !== 'number') return language.messages.list.notWritten
  const { from, to } = edgesOf(key, panel.scale)
  const label = (value: string | number) => valueLabel(panel.field, value, language)
  return from === to ? label(from) : `${label(from)} – ${label(to)}`
}

/** What a panel shows, in a sentence. */
export function panelSentence(
  panel: Panel,
  shown: { counts: Counts; totals: Counts },
  register: Register,
  language: Language,
): string {
  const words = messages[language.code]
  const field = words.fields[panel.field]
  const { number } = language
  const [most] = [...shown.counts].toSorted(([, a], [, b]) => b.works - a.works)
  const sum = sumOf(shown.counts.values()).works
  if (most === undefined || sum === 0) return words.nothing({ field })
  return words.summary({
    field,
    count: number.count(sum),
    total: number.count(sumOf(shown.totals.values()).works),
    most: keyLabel(panel, most[0], register, language),
    mostCount: number.count(most[1].works),
  })
}

/** The panel's numbers as a table, in its own order. */
export function panelTable(
  panel: Panel,
  shown: { counts: Counts; totals: Counts },
  register: Register,
  language: Language,
): TableWords {
  const words = messages[language.code]
  const keys = [...shown.totals.keys()].toSorted(orderOf(panel, shown.totals, register))
  return {
    columns: [words.fields[panel.field], words.table.works, words.table.completed, words.table.total],
    rows: keys.map((key) => {
      const { works, completed } = shown.counts.get(key) ?? noWorks
      const total = shown.totals.get(key) ?? noWorks
      return [
        keyLabel(panel, key, register, language),
        countCell(works, language),
        countCell(completed, language),
        countCell(total.works, language),
      ]
    }),
  }
}

/** Bins and tiers in their own order, values by how many works they have; what is not recorded comes last. */
export function orderOf(panel: Panel, totals: Counts, { tiers }: Register): (a: Key, b: Key) => number {
  const works = (key: Key) => totals.get(key)?.works ?? 0
  const ordinal = (key: Key) => tiers.find((tier) => tier.tier_id === key)?.ordinal ?? Infinity
  return (a, b) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    if (isSpanPanel(panel)) return Number(a) - Number(b)
    if (panel.field === 'tier' && ordinal(a) !== ordinal(b)) return ordinal(a) - ordinal(b)
    return works(b) - works(a) || String(a).localeCompare(String(b), 'vi')
  }
}
