/** The id of the current snapshot in the data of a `snapshot` event; NULL when it names none. */
export function snapshotInEvent(data: unknown): string | null {
  if (typeof data !== 'string') return null
  try {
    const { id } = Object(JSON.parse(data)) as { readonly id?: unknown }
    return typeof id === 'string' ? id : null
  } catch {
    return null
  }
}
