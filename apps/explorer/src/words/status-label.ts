import type { Standing } from '../data/work.ts'
import type { Language } from '../messages/language.ts'

/** A recorded status in words; one the page does not know stands as it is. */
export function statusLabel(status: string, { messages }: Language): string {
  const labels: Readonly<Record<string, string>> = messages.list.status
  return labels[status] ?? status
}

/** How a work stands: "Under way", or "45 days late". */
export function standingLabel({ kind, daysLate }: Standing, language: Language): string {
  return kind === 'overdue'
    ? language.messages.list.overdueBy({ days: language.number.count(daysLate) })
    : statusLabel(kind, language)
}
