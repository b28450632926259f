import type { LanguageCode } from '../messages/language-code.ts'
import { hashIn } from './save-notebook.ts'

/** A notebook that the server has. */
export interface NotebookEntry {
  readonly campaign: string
  /** File name without `.html`; it may end in a language, as in `five-charts.en`. */
  readonly name: string
  readonly title: string
}

/** Empty where there is no server to ask. */
export async function loadNotebookList(
  base: URL,
  campaign: string,
  read: typeof fetch = fetch,
): Promise<readonly NotebookEntry[]> {
  const response = await read(new URL('api/notebooks', base)).catch(() => null)
  const isList = response?.ok === true && response.headers.get('content-type')?.includes('json') === true
  return isList ? parseList(await response.json()).filter((entry) => entry.campaign === campaign) : []
}

/**
 * The text of a notebook's file, and the hash of this version of it.
 * @throws Error when it cannot be had.
 */
export async function loadNotebookText(
  base: URL,
  { campaign, name }: Pick<NotebookEntry, 'campaign' | 'name'>,
  read: typeof fetch = fetch,
): Promise<{ readonly text: string; readonly hash: string | null }> {
  const path = `api/notebooks/${encodeURIComponent(campaign)}/${encodeURIComponent(name)}`
  const response = await read(new URL(path, base))
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${path}`)
  return { text: await response.text(), hash: hashIn(response) }
}

/** Those in a language, and those that are in none. */
export function inLanguage(entries: readonly NotebookEntry[], code: LanguageCode): readonly NotebookEntry[] {
  return entries.filter(({ name }) => (languageOf(name) ?? code) === code)
}

/** The same notebook in another language, if there is one. */
export function translationOf(
  entries: readonly NotebookEntry[],
  name: string,
  code: LanguageCode,
): NotebookEntry | undefined {
  const own = languageOf(name)
  if (own === null || own === code) return undefined
  const wanted = `${name.slice(0, -own.length)}${code}`
  return entries.find((entry) => entry.name === wanted)
}

function languageOf(name: string): LanguageCode | null {
  const ending = /\.(vi|en)$/u.exec(name)?.[1]
  return ending === 'vi' || ending === 'en' ? ending : null
}

function parseList(answer: unknown): NotebookEntry[] {
  const { notebooks } = record(answer)
  return (Array.isArray(notebooks) ? notebooks : [])
    .map(record)
    .flatMap(({ campaign, name, title }) =>
      typeof campaign === 'string' && typeof name === 'string'
        ? [{ campaign, name, title: typeof title === 'string' ? title : name }]
        : [],
    )
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
