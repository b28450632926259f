/** Notebooks without a screen: checked and rendered in Node, cells run in Chromium. */
export { nodePage } from './headless/node-page.ts'
