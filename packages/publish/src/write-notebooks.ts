import type { BakedState } from './bake.ts'
import { hashOf } from './hash.ts'
import type { OutputFolder } from './output-folder.ts'
import type { PublishedNotebook } from './run-notebooks.ts'

/** The states of the pages, and each notebook as one more, with the answers that no state before it has. */
export function withNotebooks(
  states: readonly BakedState[],
  notebooks: readonly PublishedNotebook[],
): BakedState[] {
  const known = new Set(states.flatMap(({ answers }) => answers.map(({ sql }) => sql)))
  const added = notebooks.map(({ campaign, name, answers }) => {
    const fresh = answers.filter(({ sql }) => !known.has(sql))
    for (const { sql } of fresh) known.add(sql)
    return { name: `${campaign} notebook ${name}`, answers: fresh }
  })
  return [...states, ...added.filter(({ answers }) => answers.length > 0)]
}

/**
 * Writes the texts, the pages with their results, and the list of both; gives the name of the list, NULL when there
 * are no notebooks. The texts are no pages: a host that sent one as HTML would run strangers' code as its own.
 */
export async function writeNotebooks(
  notebooks: readonly PublishedNotebook[],
  output: OutputFolder,
): Promise<string | null> {
  if (notebooks.length === 0) return null
  const list = await Promise.all(
    notebooks.map(async ({ campaign, name, title, text, page }) => {
      const file = fileOf({ campaign, name })
      await output.write(`${file}.txt`, text, { offline: true })
      if (page !== null) await output.write(`${file}.html`, page, { offline: false })
      return { campaign, name, title, text: `${file}.txt`, page: page === null ? null : `${file}.html` }
    }),
  )
  const content = JSON.stringify({ writable: false, notebooks: list })
  const path = `notebooks/list-${hashOf(content).slice(0, 12)}.json`
  await output.write(path, content, { offline: true })
  return path
}

/** Addresses of the pages with results, relative to the site. */
export function pagesOf(notebooks: readonly PublishedNotebook[]): string[] {
  return notebooks.filter(({ page }) => page !== null).map((notebook) => `${fileOf(notebook)}.html`)
}

function fileOf({ campaign, name }: Pick<PublishedNotebook, 'campaign' | 'name'>): string {
  return `notebooks/${campaign}/${name}`
}
