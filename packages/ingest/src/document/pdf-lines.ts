/** A run of letters on a page, as PDF has it; lengths in points, `y` from the bottom. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A line of a page. */
export interface PageLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Wide gaps divide it into cells. */
  readonly isRow: boolean
}

/** Puts the runs of a page together into lines, in the order in which they were set. A wide gap becomes a tab. */
export function linesOf(runs: readonly TextRun[]): PageLine[] {
  const lines: TextRun[][] = []
  for (const run of runs.filter(({ text }) => text !== '')) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    const isSame = last !== undefined && Math.abs(last.y - run.y) < Math.max(last.size, run.size) * 0.5
    const [first] = line ?? []
    if (isSame && line !== undefined && first !== undefined) {
      line.push(isNoteMark(run, first) ? { ...run, text: '' } : run)
    } else lines.push([run])
  }
  return lines.map(lineOf).filter(({ text }) => text !== '')
}

/** A small raised number is that of a footnote: "702¹/871" is no 7021. */
function isNoteMark({ text, size, y }: TextRun, line: TextRun): boolean {
  return /^[\d*,]+$/u.test(text.trim()) && size <= 0.8 * line.size && y > line.y + 0.1 * line.size
}

function lineOf(runs: readonly TextRun[]): PageLine {
  const sorted = runs.toSorted((a, b) => a.x - b.x)
  let text = ''
  let end: number | null = null
  let tabs = 0
  for (const run of sorted) {
    const gap = end === null ? 0 : run.x - end
    if (run.text.trim() === '') {
      if (run.text !== '' && text !== '' && !/\s$/u.test(text)) text += ' '
      // What PDF.js puts between distant words is as wide as the gap, which shall still tell a cell.
      end = run.size > 0 && run.width <= run.size ? run.x + run.width : end
      continue
    }
    if (end !== null && gap > run.size * 1.2) {
      text = `${text.trimEnd()}\t`
      tabs += 1
    } else if (gap > run.size * 0.15 && !/\s$/u.test(text)) text += ' '
    text += run.text.replaceAll(/\s/gu, ' ')
    end = run.x + run.width
  }
  const [first] = sorted
  return {
    text: text.trim(),
    left: first?.x ?? 0,
    right: end ?? 0,
    y: first?.y ?? 0,
    size: first?.size ?? 0,
    isRow: tabs > 0,
  }
}
