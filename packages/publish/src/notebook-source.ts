import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isNotebookName } from '@vedich/notebook/name'

/** A campaign's folder of notebooks; it need not exist. */
export interface NotebookFolder {
  readonly campaign: string
  readonly folder: string
}

/** A notebook as its file has it. */
export interface NotebookSource {
  readonly campaign: string
  /** File name without `.html`. */
  readonly name: string
  readonly text: string
}

/** What `vedich explore` serves, too. */
const largestFile = 2 * 2 ** 20

/** The notebooks of a campaign by their names. Symbolic links are left out: what they lead to was not put here. */
export async function readNotebooks({ campaign, folder }: NotebookFolder): Promise<NotebookSource[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => entry.name.slice(0, -'.html'.length))
    .filter(isNotebookName)
  const sources = await Promise.all(
    names.toSorted().map(async (name) => {
      const path = join(folder, `${name}.html`)
      return (await stat(path)).size > largestFile
        ? []
        : [{ campaign, name, text: await readFile(path, 'utf8') }]
    }),
  )
  return sources.flat()
}
