import { type Cell, deserialize, type Notebook, serialize } from '@observablehq/notebook-kit'
import { NotebookError } from '../notebook-error.ts'
import type { PageTools } from './page-tools.ts'

/**
 * Reads an Observable Notebook 2.0 file.
 * @throws NotebookError when the text is no such file.
 */
export function parseNotebook(text: string, { parser }: Pick<PageTools, 'parser'>): Notebook {
  if (parser.parseFromString(text, 'text/html').querySelector('notebook') === null) {
    throw new NotebookError({
      what: 'This file is not a notebook: it has no <notebook> element',
      fix: 'Give an Observable Notebook 2.0 file, such as Observable Desktop saves it',
    })
  }
  return deserialize(text, { parser })
}

/**
 * The file of a notebook, as Notebook Kit writes it. What is written reads back as the same notebook.
 * @throws NotebookError for a cell that the format cannot hold, such as one with `<!-- <script>` in it.
 */
export function printNotebook(notebook: Notebook, { parser, document }: PageTools): string {
  const text = serialize(notebook, { document })
  const lost = lostCell(notebook.cells, deserialize(text, { parser }).cells)
  if (lost === undefined) return text
  throw new NotebookError({
    what: 'The file format cannot hold this cell as it is written',
    cell: lost.id,
    fix: 'Break up <!-- and <script where they stand in the same cell',
  })
}

function lostCell(written: readonly Cell[], read: readonly Cell[]): Cell | undefined {
  return written.find((cell, place) => {
    const back = read[place]
    return back?.id !== cell.id || back.mode !== cell.mode || tidy(back.value) !== tidy(cell.value)
  })
}

/** Line ends and blank lines are the two things that the format does not keep. */
function tidy(value: string): string {
  return value.replace(/\r\n?/gu, '\n').replace(/^\s+$/gmu, '')
}
