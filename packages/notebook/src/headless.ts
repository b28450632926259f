/** Notebooks without a screen: checked and rendered from Node; cells run in Chromium, in the page's own sandbox. */
export { ChromiumMissingError, findChromium } from './headless/find-chromium.ts'
export { nodePage } from './headless/node-page.ts'
export { type NotebookBrowser, openNotebookBrowser } from './headless/notebook-browser.ts'
export { builtParts, type Parts } from './headless/parts.ts'
export { printPdf } from './headless/print-pdf.ts'
export { renderPage, type RenderOptions } from './headless/render-page.ts'
export { type NotebookRun, runNotebook, type RunOptions } from './headless/run-notebook.ts'
