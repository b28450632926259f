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
  readonly cells: readonly PageCell[]
}

interface PageCell {
  readonly left: number
  readonly right: number
}

/** Puts the runs of a page together into lines, in the order in which they were set. A wide gap becomes a tab. */
export function linesOf(runs: readonly TextRun[]): PageLine[] {
  const lines: TextRun[][] = []
  for (const run of runs.filter(({ text }) => text !== '')) {
    foldCells(lines, run)
    const line = lines.at(-1)
    const last = line?.at(-1)
    const isSame = last !== undefined && Math.abs(last.y - run.y) < Math.max(last.size, run.size) * 0.5
    const [first] = line ?? []
    if (isSame && line !== undefined && first !== undefined) {
      line.push(isNoteMark(run, first) ? { ...run, text: '' } : run)
    } else lines.push([run])
  }
  const told = lines.map((line) => lineOf(line))
  const rows = lines.map((line, at) => {
    const beside = [told[at - 1], told[at + 1]].find((one) => one !== undefined && one.cells.length > 2)
    return told[at]?.isRow === true && beside !== undefined ? lineOf(line, beside.cells) : told[at]
  })
  return inColumns(rows.flatMap((line) => (line === undefined || line.text === '' ? [] : [line])))
}

/** Puts empty cells where a row has none under those of the row before, so that its others stay in their columns. */
function inColumns(lines: readonly PageLine[]): PageLine[] {
  let above: PageLine | undefined
  return lines.map((line) => {
    const places = above === undefined ? [] : line.cells.map((cell) => columnOf(cell, above?.cells ?? []))
    const isAligned = places.every((place, at) => place !== null && place > (places[at - 1] ?? -1))
    const texts = line.text.split('\t')
    const isWider = above !== undefined && above.cells.length > line.cells.length
    if (!line.isRow || !isWider || !isAligned) {
      above = line.isRow ? line : undefined
      return line
    }
    const text = (above?.cells ?? []).map((_, column) => texts[places.indexOf(column)] ?? '').join('\t')
    return { ...line, text }
  })
}

/** The only column that a cell stands under; NULL where there is none, or several. */
function columnOf({ left, right }: PageCell, columns: readonly PageCell[]): number | null {
  const under = columns.flatMap((one, at) => (left < one.right && one.left < right ? [at] : []))
  return under.length === 1 ? (under[0] ?? null) : null
}

/** Lines that the cells of one row may take. */
const mostWrapped = 12

/**
 * Cells that wrap are set line by line beside those of their row that do not: where a run goes on with an earlier line or
 * begins a new one, what was set since in the middle of that line's height is put into it, cell by cell.
 */
function foldCells(lines: TextRun[][], run: TextRun): void {
  const last = lines.at(-1)
  if (last === undefined || areBeside(last, run)) return
  const first = Math.max(0, lines.length - 1 - mostWrapped)
  for (let from = first; from < lines.length - 2; from += 1) {
    const row = lines[from] ?? []
    const isClosed = areBeside(row, run) && run.x >= spanOf(row).right
    const cells = isClosed || run.y < spanOf(last).y ? cellsBeside(row, lines.slice(from + 1)) : null
    if (cells === null || (isClosed && cells.some((cell) => spanOf(cell).right > run.x))) continue
    lines.length = from + 1
    for (const cell of cells) {
      const { x, right, size } = spanOf(cell)
      const text = cell.map((one) => one.text).join(' ')
      row.push({ text, x, y: spanOf(row).y, width: right - x, size })
    }
    return
  }
}

/** Lines as cells that wrap, each in the middle of a row's height and right of those before; NULL where they are none. */
function cellsBeside(row: readonly TextRun[], lines: readonly (readonly TextRun[])[]): TextRun[][] | null {
  const cells: TextRun[][] = []
  for (const own of lines.map(spanOf)) {
    const last = cells.at(-1)
    if (last !== undefined && own.x < spanOf(last).right) last.push(own)
    else cells.push([own])
  }
  const { y, size } = spanOf(row)
  const areInRow = cells.every((cell, at) => {
    const height = cell.reduce((sum, one) => sum + one.y, 0) / cell.length
    const isRight = spanOf(cell).x >= spanOf(cells[at - 1] ?? row).right
    return cell.length > 1 && isRight && Math.abs(height - y) < 0.3 * size
  })
  return areInRow ? cells : null
}

function areBeside(line: readonly TextRun[], { y, size }: TextRun): boolean {
  const own = spanOf(line)
  return Math.abs(own.y - y) < Math.max(own.size, size) * 0.5
}

interface LineSpan extends TextRun {
  readonly right: number
}

function spanOf(runs: readonly TextRun[]): LineSpan {
  const words = runs.filter(({ text }) => text.trim() !== '')
  const x = Math.min(...words.map((one) => one.x))
  const right = Math.max(...words.map((one) => one.x + one.width))
  const [first] = runs
  const text = runs
    .map((one) => one.text)
    .join('')
    .trim()
  return { text, x, right, y: first?.y ?? 0, width: right - x, size: first?.size ?? 0 }
}

/** A small raised number is that of a footnote: "702¹/871" is no 7021. */
function isNoteMark({ text, size, y }: TextRun, line: TextRun): boolean {
  return /^[\d*,]+$/u.test(text.trim()) && size <= 0.8 * line.size && y > line.y + 0.1 * line.size
}

/** Gaps that divide cells, in heights of a letter: anywhere, and in a row that two of the former show to be of a table. */
const wideCell = 1.2
const narrowCell = 0.45

function isOfTable(sorted: readonly TextRun[]): boolean {
  const words = sorted.filter(({ text }) => text.trim() !== '')
  const wide = words.filter(({ x, size }, at) => {
    const before = words[at - 1]
    return before !== undefined && x - before.x - before.width > wideCell * size
  })
  return wide.length >= 2
}

/** How far apart the beginnings of cells of one column may lie, in points. */
const sameEdge = 0.5

/** A line of runs; a row beside another is divided by narrow gaps, too, and where the cells of that one begin. */
function lineOf(runs: readonly TextRun[], columns: readonly PageCell[] = []): PageLine {
  const sorted = runs.toSorted((a, b) => a.x - b.x)
  const narrowest = columns.length > 0 || isOfTable(sorted) ? narrowCell : wideCell
  const beginsCell = ({ x }: TextRun) => columns.some(({ left }) => Math.abs(left - x) < sameEdge)
  let text = ''
  let end: number | null = null
  const cells: PageCell[] = []
  for (const run of sorted) {
    const gap = end === null ? 0 : run.x - end
    if (run.text.trim() === '') {
      if (run.text !== '' && text !== '' && !/\s$/u.test(text)) text += ' '
      // What PDF.js puts between distant words is as wide as the gap, which shall still tell a cell.
      const isNarrow = run.size > 0 && run.width <= Math.min(1, narrowest) * run.size
      end = isNarrow ? run.x + run.width : end
      continue
    }
    if (end !== null && (gap > run.size * narrowest || beginsCell(run))) {
      text = `${text.trimEnd()}\t`
      cells.push({ left: run.x, right: run.x })
    } else if (gap > run.size * 0.15 && !/\s$/u.test(text)) text += ' '
    text += run.text.replaceAll(/\s/gu, ' ')
    end = run.x + run.width
    const { left } = cells.pop() ?? { left: run.x }
    cells.push({ left, right: end })
  }
  const [first] = sorted
  return {
    text: text.trim(),
    left: first?.x ?? 0,
    right: end ?? 0,
    y: first?.y ?? 0,
    size: first?.size ?? 0,
    isRow: cells.length > 1,
    cells,
  }
}
