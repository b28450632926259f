import { parseNotebook } from '@vedich/notebook'
import type { BrowserNotebooks } from './browser-notebooks.ts'
import type { NotebookOrigin } from './notebook-origin.ts'
import type { OpenNotebook } from './open-notebook.svelte.ts'
import type { Shelf } from './shelf.ts'

/** Loads the editor and opens a notebook in it. */
export async function startEditing(
  opened: OpenNotebook,
  origin: NotebookOrigin,
  { store, shelf }: { readonly store: BrowserNotebooks; readonly shelf: Shelf },
) {
  const { CellRows, EditBar, NotebookEditor, NotebookFile } = await import('./edit/editing.ts')
  const editor = new NotebookEditor(opened)
  const file = new NotebookFile(origin, editor.notebook, { store, shelf })
  return {
    CellRows,
    EditBar,
    editor,
    file,
    /** Goes on from a draft. */
    restore: (text: string) => editor.replace(parseNotebook(text, { parser: new DOMParser() })),
  }
}
