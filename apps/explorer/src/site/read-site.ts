import { type Site, siteElement } from './site.ts'

/** What the page's HTML says about its site; NULL on a page that a server answers. */
export function readSite(document: Document): Site | null {
  const text = document.getElementById(siteElement)?.textContent
  return text == null ? null : (JSON.parse(text) as Site)
}
