/** What files of notebooks are called; without what reads them. */
export { isNotebookName } from './file/notebook-name.ts'
