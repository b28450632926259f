import stringWidth from 'string-width'

/** Words in lines no wider than a terminal of 80 columns; the first starts with `first`, the others with `indent`. */
export function wrap(text: string, indent = '', first = '', width = 80): string {
  const lines: string[] = []
  let line = first
  let isEmpty = true
  for (const word of text.split(' ')) {
    const longer = isEmpty ? line + word : `${line} ${word}`
    if (isEmpty || stringWidth(longer) <= width) line = longer
    else {
      lines.push(line)
      line = indent + word
    }
    isEmpty = false
  }
  return [...lines, line].join('\n')
}
