/** A value of any kind as a message tells it: texts in quotes, whole numbers of any length with an n after them. */
export function told(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
