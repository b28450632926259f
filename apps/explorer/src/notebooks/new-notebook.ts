import { isNotebookName } from '@vedich/notebook/name'
import { type Notebook, printNotebook, toNotebook } from '@vedich/notebook'
import { fold } from '../format/fold.ts'

/** The text of a notebook that was just begun: its title, and a first question to go on from. */
export function newNotebookText(title: string): string {
  const notebook: Notebook = toNotebook({
    title,
    theme: { light: 'air', dark: 'ink' },
    cells: [
      { id: 1, mode: 'md', value: `# ${title}` },
      { id: 2, mode: 'js', value: 'metric("completion_rate", {by: ["tier"], totals: true})' },
    ],
  })
  return printNotebook(notebook, { parser: new DOMParser(), document })
}

/** What a file of that title is called: letters that any disk takes. */
export function fileNameOf(title: string): string {
  const name = fold(title)
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '')
    .slice(0, 60)
  return isNotebookName(name) ? name : 'notebook'
}
