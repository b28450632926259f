import type { NotebookPlace } from './notebook-origin.ts'

/** How saving ended: `conflict` when the file is no longer the version that was edited. */
export type Saved =
  | { readonly outcome: 'saved'; readonly hash: string }
  /** What the file is now; NULL when it is gone. */
  | {
      readonly outcome: 'conflict'
      readonly current: { readonly text: string; readonly hash: string } | null
    }

/**
 * Saves a notebook to its file on the server.
 * @param base hash of the version that was edited; NULL for a new file
 * @throws Error when it could not be saved.
 */
export async function saveNotebook(
  folder: URL,
  { campaign, name }: Pick<NotebookPlace, 'campaign' | 'name'>,
  { text, base }: { readonly text: string; readonly base: string | null },
  write: typeof fetch = fetch,
): Promise<Saved> {
  const path = `api/notebooks/${encodeURIComponent(campaign)}/${encodeURIComponent(name)}`
  const condition = base === null ? { 'if-none-match': '*' } : { 'if-match': `"${base}"` }
  const headers = { 'content-type': 'text/html; charset=utf-8', ...condition }
  const response = await write(new URL(path, folder), { method: 'PUT', headers, body: text })
  if (response.status === 409) return conflictOf(await response.json())
  if (!response.ok) throw new Error(await reasonOf(response))
  return { outcome: 'saved', hash: hashIn(response) ?? '' }
}

/** The version that an answer carries. */
export function hashIn(response: Pick<Response, 'headers'>): string | null {
  return /^"([^"]+)"$/u.exec(response.headers.get('etag') ?? '')?.[1] ?? null
}

function conflictOf(answer: unknown): Saved {
  const { current, hash } = (answer ?? {}) as Record<string, unknown>
  const isThere = typeof current === 'string' && typeof hash === 'string'
  return { outcome: 'conflict', current: isThere ? { text: current, hash } : null }
}

async function reasonOf(response: Response): Promise<string> {
  const answer: unknown = await response.json().catch(() => null)
  const error = (answer as { error?: { what?: unknown; fix?: unknown } } | null)?.error
  return typeof error?.what === 'string'
    ? `${error.what}${typeof error.fix === 'string' ? `: ${error.fix}` : ''}`
    : `${response.status} ${response.statusText}`
}
