import { metrics } from '@vedich/metrics'
import { tables, views } from '@vedich/model'
import { fold } from '../format/fold.ts'
import type { Language } from '../messages/language.ts'
import type { TableWords } from '../words/figure-words.ts'
import { messages } from './messages.ts'

/** One table of the warehouse, or the catalogue of metrics, as the dictionary shows it. */
export interface Entry {
  readonly id: string
  readonly about: string
  readonly table: TableWords
}

/** What matches the words typed: a whole entry by its own name or meaning, else those of its rows that do. */
export function dictionary(typed: string, language: Language): Entry[] {
  const words = fold(typed).split(/\s+/u).filter(Boolean)
  const holds = (text: string) => words.every((word) => fold(text).includes(word))
  return entries(language).flatMap((entry) => {
    if (holds(`${entry.id} ${entry.about}`)) return [entry]
    const rows = entry.table.rows.filter((row) => holds(row.join(' ')))
    return rows.length === 0 ? [] : [{ ...entry, table: { ...entry.table, rows } }]
  })
}

function entries(language: Language): Entry[] {
  const { code } = language
  const words = messages[code]
  const { columns: c } = words
  const catalogue: Entry = {
    id: words.metrics,
    about: '',
    table: {
      columns: [c.id, c.metric, c.meaning],
      rows: metrics.map((metric) => [metric.id, metric.label[code], metric.description[code]]),
    },
  }
  return [
    catalogue,
    ...[...Object.values(tables), ...Object.values(views)].map((table) => ({
      id: `${table.schema}.${table.name}`,
      about: table.about[code],
      table: {
        columns: [c.column, c.type, c.nullable, c.meaning],
        rows: Object.entries(table.columns).map(([name, column]) => [
          name,
          column.type,
          column.nullable ? words.yes : words.no,
          column.about[code],
        ]),
      },
    })),
  ]
}
