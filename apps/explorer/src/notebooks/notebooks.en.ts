import type { vi } from './notebooks.vi.ts'

/** The words of the notebooks in English. */
export const en: typeof vi = {
  title: 'Notebooks',
  lead: 'Prose, queries, metrics and charts on one page, computed anew from the register each time it is opened. They also open in Observable.',
  none: {
    title: 'No notebooks yet',
    body: 'Put an Observable notebook (.html) into the campaign’s notebooks/ folder, then open this page again.',
  },
  all: 'All notebooks',
  missing: {
    title: 'There is no such notebook',
    body: 'The file may have been renamed or moved.',
  },
  frame: (p) => `Notebook: ${p.title}`,
  running: (p) => `Cells running: ${p.cells}`,
  failed: (p) => `Cells that failed: ${p.cells}`,
  stop: 'Stop queries',
  again: 'Run again',
  file: 'Download',
  edit: 'Edit',
  draft: (p) => `There is a draft that was not saved, of ${p.at}.`,
  goOn: 'Go on editing',
  discard: 'Discard it',
  safe: 'The notebook’s code runs in an isolated frame, without the network.',
  silent: (p) =>
    `The notebook was stopped: ${p.cell === null ? 'a cell' : `cell ${p.cell}`} ran too long without a pause.`,
  left: 'The notebook was stopped: it tried to leave this page.',
  unreadable: (p) => `The notebook cannot be read: ${p.reason}`,
}
