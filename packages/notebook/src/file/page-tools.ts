/** What reads and writes HTML: the page's own in a browser, jsdom's elsewhere. */
export interface PageTools {
  readonly parser: DOMParser
  readonly document: Document
}
