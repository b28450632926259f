import type { LanguageCode } from '../messages/language-code.ts'
import { hashIn } from './save-notebook.ts'

/** A notebook that somebody else keeps: the server in the campaign's folder, or the published site. */
export interface NotebookEntry {
  readonly campaign: string
  /** File name without `.html`; it may end in a language, as in `five-charts.en`. */
  readonly name: string
  readonly title: string
  /** Where its text is, beside the page. */
  readonly text: string
  /** A page with its results that needs no script; NULL where there is none. */
  readonly page: string | null
}

export interface NotebookList {
  readonly entries: readonly NotebookEntry[]
  /** Whether the folder takes what is saved; elsewhere it is kept in the browser. */
  readonly isWritable: boolean
}

export const serverList = 'api/notebooks'

/**
 * Empty where there is nobody to ask.
 * @param address of the list, beside the page: a server's, or a file of a published site
 */
export async function loadNotebookList(
  base: URL,
  campaign: string,
  address: string | null = serverList,
  read: typeof fetch = fetch,
): Promise<NotebookList> {
  const response = address === null ? null : await read(new URL(address, base)).catch(() => null)
  const isList = response?.ok === true && response.headers.get('content-type')?.includes('json') === true
  if (!isList) return { entries: [], isWritable: false }
  const { entries, isWritable } = parseList(await response.json())
  return { entries: entries.filter((entry) => entry.campaign === campaign), isWritable }
}

/**
 * The text of a notebook's file, and the hash of this version of it.
 * @throws Error when it cannot be had.
 */
export async function loadNotebookText(
  base: URL,
  { text: path }: Pick<NotebookEntry, 'text'>,
  read: typeof fetch = fetch,
): Promise<{ readonly text: string; readonly hash: string | null }> {
  const response = await read(new URL(path, base))
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${path}`)
  return { text: await response.text(), hash: hashIn(response) }
}

/** Those in a language, and those that are in none. */
export function inLanguage<E extends Pick<NotebookEntry, 'name'>>(
  entries: readonly E[],
  code: LanguageCode,
): readonly E[] {
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

function parseList(answer: unknown): NotebookList {
  const { notebooks, writable } = record(answer)
  const entries = (Array.isArray(notebooks) ? notebooks : [])
    .map(record)
    .flatMap(({ campaign, name, title, text, page }): NotebookEntry[] =>
      typeof campaign === 'string' && typeof name === 'string'
        ? [
            {
              campaign,
              name,
              title: typeof title === 'string' ? title : name,
              text: typeof text === 'string' ? text : serverPath(campaign, name),
              page: typeof page === 'string' ? page : null,
            },
          ]
        : [],
    )
  return { entries, isWritable: writable === true }
}

function serverPath(campaign: string, name: string): string {
  return `${serverList}/${encodeURIComponent(campaign)}/${encodeURIComponent(name)}`
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
