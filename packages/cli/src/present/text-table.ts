import stringWidth from 'string-width'

import { cutTo, endOf } from './fit.ts'

/** One column of a terminal table. */
export interface TextColumn<R> {
  readonly heading: string
  readonly align: 'left' | 'right'
  readonly text: (row: R) => string
  /** Never cut: a text that is to be typed again. */
  readonly whole?: boolean
  /** Cut at its start, as a path is. */
  readonly keepsEnd?: boolean
}

/**
 * Rows aligned under their headings, two spaces between columns, a rule under the headings. In a terminal of so
 * many cells the widest texts are cut, numbers never.
 */
export function textTable<R>(
  columns: readonly TextColumn<R>[],
  rows: readonly R[],
  { width = Infinity }: { readonly width?: number } = {},
): string {
  const whole = rows.map((row) => columns.map((column) => column.text(row)))
  const wanted = columns.map((column, index) =>
    Math.max(stringWidth(column.heading), ...whole.map((line) => stringWidth(line[index] ?? ''))),
  )
  const widths = narrowed(wanted, columns, width)
  const fitted = (text: string, index: number) => {
    const room = widths[index] ?? 0
    if (stringWidth(text) <= room) return text
    return columns[index]?.keepsEnd === true ? endOf(text, room) : cutTo(text, room)
  }
  const cells = whole.map((line) => line.map(fitted))
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => pad(text, widths[index] ?? 0, columns[index]?.align ?? 'left'))
      .join('  ')
      .trimEnd()
  const heading = line(columns.map((column, index) => fitted(column.heading, index)))
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [heading, rule, ...cells.map(line), ''].join('\n')
}

/** Takes from the widest text column, cell by cell, while the table is too wide. */
function narrowed<R>(wanted: readonly number[], columns: readonly TextColumn<R>[], width: number): number[] {
  const widths = [...wanted]
  const texts = columns.flatMap(({ align, whole }, index) =>
    align === 'left' && whole !== true ? [index] : [],
  )
  let over = widths.reduce((sum, own) => sum + own + 2, -2) - width
  while (over > 0) {
    const widest = texts.reduce((a, b) => ((widths[b] ?? 0) > (widths[a] ?? 0) ? b : a), texts[0] ?? 0)
    if ((widths[widest] ?? 0) <= narrowest || texts.length === 0) break
    widths[widest] = (widths[widest] ?? 0) - 1
    over -= 1
  }
  return widths
}

const narrowest = 12

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return align === 'left' ? text + space : space + text
}
