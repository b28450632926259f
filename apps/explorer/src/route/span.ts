/** Values from one to another, both included; NULL on a side is without limit there. */
export interface Span<T extends string | number> {
  readonly from: T | null
  readonly to: T | null
}

/** What a reader may ask of a value that has an order: a span of it, or that the register does not give it. */
export type Reach<T extends string | number> = Span<T> | 'none'

/** Reads `2024-01-01..2024-06-30`, `2024-01-01..`, `..2024-06-30` or `none`; NULL for anything else. */
export function parseDaySpan(text: string | null): Reach<string> | null {
  return parse(text, (part) => (isDay(part) ? part : null))
}

/** Reads `30..90`, `30..`, `..90` or `none`, whole numbers; NULL for anything else. */
export function parseNumberSpan(text: string | null): Reach<number> | null {
  return parse(text, (part) => (/^-?\d{1,15}$/.test(part) ? Number(part) : null))
}

export function printSpan(reach: Reach<string> | Reach<number>): string {
  return reach === 'none' ? 'none' : `${reach.from ?? ''}..${reach.to ?? ''}`
}

function parse<T extends string | number>(
  text: string | null,
  read: (part: string) => T | null,
): Reach<T> | null {
  if (text === null || text === 'none') return text
  const parts = text.split('..')
  const [first = '', last = ''] = parts
  const from = read(first)
  const to = read(last)
  const isRead = (part: string, value: T | null) => part === '' || value !== null
  const isSpan = parts.length === 2 && isRead(first, from) && isRead(last, to) && (from ?? to) !== null
  if (!isSpan || (from !== null && to !== null && from > to)) return null
  return { from, to }
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
