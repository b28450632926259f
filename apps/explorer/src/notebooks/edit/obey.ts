import type { CellCommand } from './cell-key.ts'
import type { NotebookEditor } from './notebook-editor.svelte.ts'

interface Given {
  readonly editor: NotebookEditor
  readonly save: () => void
  readonly find: () => void
}

/** Does to a cell what a key or a button asks. */
export function obey(command: CellCommand, id: number, { editor, save, find }: Given): void {
  const deeds: Readonly<Record<CellCommand, () => void>> = {
    edit: () => {
      editor.folded.delete(id)
      editor.caret = { cell: id, isWriting: true }
    },
    leave: () => (editor.caret = { cell: id, isWriting: false }),
    next: () => editor.step(id, 1),
    previous: () => editor.step(id, -1),
    run: () => editor.run(id),
    runAndNext: () => {
      editor.run(id)
      const isLast = editor.notebook.cells.at(-1)?.id === id
      if (isLast) editor.addBeside(id, 'below', 'js')
      else editor.step(id, 1)
    },
    runAndAdd: () => {
      editor.run(id)
      editor.addBeside(id, 'below', 'js')
    },
    addAbove: () => editor.addBeside(id, 'above', 'js'),
    addBelow: () => editor.addBeside(id, 'below', 'js'),
    remove: () => editor.remove(id),
    duplicate: () => editor.duplicate(id),
    copy: () => editor.copy(id),
    cut: () => {
      editor.copy(id)
      editor.remove(id)
    },
    paste: () => editor.paste(id, 'below'),
    pasteAbove: () => editor.paste(id, 'above'),
    up: () => editor.move(id, -1),
    down: () => editor.move(id, 1),
    fold: () => editor.fold(id),
    toMarkdown: () => editor.setCell(id, { mode: 'md' }),
    toJavaScript: () => editor.setCell(id, { mode: 'js' }),
    toSql: () => editor.setCell(id, { mode: 'sql' }),
    stop: () => editor.opened.stop(id),
    undo: () => editor.undo(),
    redo: () => editor.redo(),
    save,
    find,
  }
  deeds[command]()
}
