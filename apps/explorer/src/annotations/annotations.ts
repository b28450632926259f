/** A note on a day, drawn on the charts over time. */
export interface Annotation {
  readonly id: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly vi: string
  readonly en: string
}

/** The notes of a campaign in the order of their days, and whether this page may change them. */
export interface Annotations {
  readonly notes: readonly Annotation[]
  readonly isWritable: boolean
}

const none: Annotations = { notes: [], isWritable: false }

/** None where there is no server or file to ask: the charts do not depend on them. */
export async function loadAnnotations(
  base: URL,
  campaign: string,
  read: typeof fetch = fetch,
): Promise<Annotations> {
  const response = await read(addressOf(base, campaign)).catch(() => null)
  return response?.ok === true ? parseAnnotations(await response.json().catch(() => null)) : none
}

/** Adds a note, and gives all of them as they are then. @throws Error in the words of the server. */
export function addAnnotation(
  base: URL,
  campaign: string,
  note: Omit<Annotation, 'id'>,
  send: typeof fetch = fetch,
): Promise<Annotations> {
  return changed(
    send(addressOf(base, campaign), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(note),
    }),
  )
}

/** Takes a note out. @throws Error in the words of the server. */
export function removeAnnotation(
  base: URL,
  campaign: string,
  { id }: Annotation,
  send: typeof fetch = fetch,
): Promise<Annotations> {
  return changed(
    send(new URL(`${addressOf(base, campaign).href}/${encodeURIComponent(id)}`), { method: 'DELETE' }),
  )
}

/** Reads `{"writable", "annotations": [{"id", "day", "vi", "en"}]}`; what is no note is left out. */
export function parseAnnotations(answer: unknown): Annotations {
  const { writable, annotations } = record(answer)
  const list: readonly unknown[] = Array.isArray(annotations) ? annotations : []
  return {
    isWritable: writable === true,
    notes: list.map(record).flatMap(({ id, day, vi, en }) => {
      const isNote = [id, day, vi, en].every((value) => typeof value === 'string')
      return isNote ? [{ id: String(id), day: String(day), vi: String(vi), en: String(en) }] : []
    }),
  }
}

function addressOf(base: URL, campaign: string): URL {
  return new URL(`api/annotations/${encodeURIComponent(campaign)}`, base)
}

async function changed(asked: Promise<Response>): Promise<Annotations> {
  const response = await asked
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return parseAnnotations(answer)
  const { what, fix } = record(record(answer)['error'])
  const said = [what, fix].filter((part) => typeof part === 'string').join('. ')
  throw new Error(said === '' ? `${response.status} ${response.statusText}` : said)
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
