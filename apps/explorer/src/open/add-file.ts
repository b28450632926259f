import type { FileChoices } from '@vedich/ingest/understand'

/** What became of a file that was added. */
export interface Added {
  readonly path: string
  readonly file: { readonly inserted: number; readonly updated: number; readonly rejected: number } | null
}

/**
 * Sends a file to the server, to be kept among the sources of a campaign and read in.
 * @throws Error with the server's reason when it was not kept.
 */
export async function addFile(
  base: URL,
  file: Blob,
  {
    campaign,
    name,
    role,
    columns,
  }: Pick<FileChoices, 'role' | 'columns'> & { campaign: string; name: string },
  write: typeof fetch = fetch,
): Promise<Added> {
  const path = `api/opening/sources/${encodeURIComponent(campaign)}/${encodeURIComponent(name)}`
  const url = new URL(path, base)
  if (role !== undefined) url.searchParams.set('role', role)
  url.searchParams.set('columns', JSON.stringify(columns ?? {}))
  const headers = { 'content-type': 'application/octet-stream' }
  const response = await write(url, { method: 'PUT', headers, body: file })
  if (!response.ok) throw new Error(await reasonOf(response))
  return (await response.json()) as Added
}

async function reasonOf(response: Response): Promise<string> {
  const answer: unknown = await response.json().catch(() => null)
  const error = (answer as { error?: { what?: unknown; fix?: unknown } } | null)?.error
  return typeof error?.what === 'string'
    ? `${error.what}${typeof error.fix === 'string' ? `. ${error.fix}` : ''}`
    : `${response.status} ${response.statusText}`
}
