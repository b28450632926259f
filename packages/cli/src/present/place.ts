/** Line and column of a place in a text, both from 1, as editors count them. */
export function placeIn(text: string): (offset: number) => string {
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)]
  return (offset) => {
    const line = lineStarts.findLastIndex((start) => start <= offset)
    return `${line + 1}:${offset - (lineStarts[line] ?? 0) + 1}`
  }
}
