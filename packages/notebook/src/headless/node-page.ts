import { JSDOM } from 'jsdom'
import type { PageTools } from '../file/page-tools.ts'

/** Reads and writes HTML in Node; scripts in it are not run. */
export function nodePage(): PageTools {
  const { window } = new JSDOM()
  return { parser: new window.DOMParser(), document: window.document }
}
