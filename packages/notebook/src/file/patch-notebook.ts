import type { Cell, Notebook } from '@observablehq/notebook-kit'
import { parseNotebook, printNotebook } from './notebook-file.ts'
import type { PageTools } from './page-tools.ts'

/**
 * The file of a changed notebook, in which whatever did not change stands as it stood: cells that somebody laid out by
 * hand, comments, and what else is around them. A file that cannot be changed in places is written anew.
 * @param original text of the file that the notebook was read from
 * @throws NotebookError for a cell that the format cannot hold.
 */
export function patchNotebook(original: string, notebook: Notebook, tools: PageTools): string {
  const anew = printNotebook(notebook, tools)
  const patched = patch(original, anew, notebook, parseNotebook(original, tools))
  if (patched === null) return anew
  const isSame = JSON.stringify(parseNotebook(patched, tools)) === JSON.stringify(parseNotebook(anew, tools))
  return isSame ? patched : anew
}

function patch(original: string, anew: string, notebook: Notebook, before: Notebook): string | null {
  const old = pieces(original)
  const fresh = pieces(anew)
  if (old === null || old.scripts.length !== before.cells.length) return null
  if (fresh === null || fresh.scripts.length !== notebook.cells.length) return null
  const kept = new Map(before.cells.map((cell, place) => [cell.id, { cell, ...old.scripts[place] }]))
  const cells = notebook.cells.map((cell, place) => {
    const known = kept.get(cell.id)
    const text = known !== undefined && isSame(known.cell, cell) ? known.text : fresh.scripts[place]?.text
    return `${known?.gap ?? usualGap}${text ?? ''}`
  })
  const head = notebook.title === before.title ? old.head : retitled(old.head, anew)
  return head + cells.join('') + old.tail
}

const usualGap = '\n  '

/** What stands before the cells, each cell with what is between it and the one before, and what comes after. */
function pieces(text: string) {
  const found = [...text.matchAll(/(\s*)<script\b(?:"[^"]*"|'[^']*'|[^'">])*>[\s\S]*?<\/script\s*>/giu)]
  const [first] = found
  if (first === undefined) return null
  let end = first.index
  const scripts = found.map((match) => {
    const lead = match[1] ?? ''
    const script = { gap: text.slice(end, match.index + lead.length), text: match[0].slice(lead.length) }
    end = match.index + match[0].length
    return script
  })
  return { head: text.slice(0, first.index), scripts, tail: text.slice(end) }
}

const title = /<title>[\s\S]*?<\/title>/iu

function retitled(head: string, anew: string): string {
  return head.replace(title, () => title.exec(anew)?.[0] ?? '')
}

function isSame(a: Cell, b: Cell): boolean {
  const told = ({ id, mode, value, pinned, hidden, output, database, format }: Cell) =>
    JSON.stringify([id, mode, value, pinned, hidden, output, database, format])
  return told(a) === told(b)
}
