/** All that editing needs; loaded when it starts. */
export { default as CellRows } from './CellRows.svelte'
export { default as EditBar } from './EditBar.svelte'
export { NotebookEditor } from './notebook-editor.svelte.ts'
export { NotebookFile } from './notebook-file.svelte.ts'
