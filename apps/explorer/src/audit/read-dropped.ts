/** The words of a dropped text or HTML file in UTF-8 (or UTF-16 with its mark); NULL for anything else. */
export async function readDropped(file: File): Promise<string | null> {
  if (!/\.(?:txt|text|md|html?)$/iu.test(file.name)) return null
  const text = decoded(new Uint8Array(await file.arrayBuffer()))
  if (text === null || !/\.html?$/iu.test(file.name)) return text
  return wordsOf(text)
}

function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const encoding = isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const blocks = 'p, div, li, tr, br, h1, h2, h3, h4, h5, h6, section, article, table, blockquote'

/** Parsed apart from the page: no script runs and nothing is fetched. */
function wordsOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const unread of body.querySelectorAll('script, style, template, noscript')) unread.remove()
  for (const cell of body.querySelectorAll('td, th')) cell.append(' ')
  for (const block of body.querySelectorAll(blocks)) block.after('\n')
  return body.textContent.replaceAll(/[ \t]*\n\s*\n\s*/gu, '\n\n').trim()
}
