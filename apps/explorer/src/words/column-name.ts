import type { Language } from '../messages/language.ts'

/** The label of a column of works, by its name in the database. */
export function columnName(name: string, { messages }: Language): string {
  const { columns, location, started_on, status_text, note, budget } = messages.list
  const labels: Readonly<Record<string, string>> = {
    ...columns,
    location,
    started_on,
    status_text,
    note,
    budget_vnd: budget,
  }
  return labels[name] ?? name
}
