import stringWidth from 'string-width'

/** One column of a terminal table. */
export interface TextColumn<R> {
  readonly heading: string
  readonly align: 'left' | 'right'
  readonly text: (row: R) => string
}

/** Rows aligned under their headings, two spaces between columns, a rule under the headings. */
export function textTable<R>(columns: readonly TextColumn<R>[], rows: readonly R[]): string {
  const cells = rows.map((row) => columns.map((column) => column.text(row)))
  const widths = columns.map((column, index) =>
    Math.max(stringWidth(column.heading), ...cells.map((line) => stringWidth(line[index] ?? ''))),
  )
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => pad(text, widths[index] ?? 0, columns[index]?.align ?? 'left'))
      .join('  ')
      .trimEnd()
  const heading = line(columns.map((column) => column.heading))
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [heading, rule, ...cells.map(line), ''].join('\n')
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return align === 'left' ? text + space : space + text
}
