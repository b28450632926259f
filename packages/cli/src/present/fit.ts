import stringWidth from 'string-width'

/** A text on one line in exactly `width` terminal cells: padded, or cut with "…". */
export function fit(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const cut = cutTo(text, width)
  const space = ' '.repeat(Math.max(0, width - stringWidth(cut)))
  return align === 'left' ? cut + space : space + cut
}

/** A text on one line in at most `width` terminal cells. */
export function cutTo(text: string, width: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (stringWidth(line) <= width) return line
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(line)) {
    const next = stringWidth(segment)
    if (used + next > width - 1) break
    kept += segment
    used += next
  }
  return `${kept.trimEnd()}…`
}

/** The end of a text in at most `width` terminal cells: of a path, what tells it from others. */
export function endOf(text: string, width: number): string {
  const reversed = (whole: string) =>
    [...graphemes.segment(whole)]
      .map(({ segment }) => segment)
      .toReversed()
      .join('')
  return reversed(cutTo(reversed(text), width))
}

const graphemes = new Intl.Segmenter()

/** The widest of some texts, in terminal cells, but no more than `most`. */
export function widest(texts: readonly string[], most: number): number {
  return Math.min(most, Math.max(0, ...texts.map((text) => stringWidth(text))))
}

/** A text broken between words into lines of at most `width` terminal cells; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1)
    if (last !== undefined && stringWidth(last) + 1 + stringWidth(word) <= width) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines
}
