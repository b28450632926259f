import { UserError } from '@vedich/ingest/snapshots'

/** `tier=city` keeps a value, twice the same dimension keeps both, `category=` keeps what has none. */
export function whereOf(conditions: readonly string[], command: string): Record<string, (string | null)[]> {
  const selected = new Map<string, (string | null)[]>()
  for (const condition of conditions) {
    const [dimension = '', ...rest] = condition.split('=')
    if (dimension === '' || rest.length === 0) {
      throw new UserError('configuration', {
        what: {
          vi: `--where ${condition} không có dạng chiều=giá trị`,
          en: `--where ${condition} is not of the form dimension=value`,
        },
        where: command,
        fix: { vi: 'Viết ví dụ --where tier=city', en: 'Write for example --where tier=city' },
      })
    }
    const value = rest.join('=')
    selected.set(dimension, [...(selected.get(dimension) ?? []), value === '' ? null : value])
  }
  return Object.fromEntries(selected)
}
