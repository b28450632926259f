import type { TextRun } from './pdf-lines.ts'

/** Numbers of the drawing operators of a page, as PDF.js names them. */
export type OperatorNumbers = Readonly<Record<string, number>>

/** What is drawn on a page, in order: operators and their arguments. */
export interface Drawing {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

interface State {
  page: Matrix
  size: number
  letterSpace: number
  wordSpace: number
  scale: number
  leading: number
}

const unit: Matrix = [1, 0, 0, 1, 0, 0]

/**
 * The letters of a page, each at its own place. Where a font lacks Vietnamese letters, programs draw them after the
 * others with another font; only the place of each letter then tells the word. Follows ISO 32000-1, 9.4.4.
 */
export function glyphsOf({ fnArray, argsArray }: Drawing, numbers: OperatorNumbers): TextRun[] {
  const names = new Map(Object.entries(numbers).map(([name, number]) => [number, name]))
  const runs: TextRun[] = []
  let state: State = { page: unit, size: 1, letterSpace: 0, wordSpace: 0, scale: 1, leading: 0 }
  const saved: State[] = []
  let line = unit
  let at = unit
  const move = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y])
    at = line
  }
  const show = (glyphs: unknown) => {
    for (const glyph of Array.isArray(glyphs) ? glyphs : []) {
      const advance = advanceOf(glyph, state)
      const letter = letterOf(glyph)
      const place = times(state.page, at)
      if (letter !== '') {
        const size = Math.abs(state.size * place[3]) || state.size
        runs.push({ text: letter, x: place[4], y: place[5], width: advance * place[0], size })
      }
      at = times(at, [1, 0, 0, 1, advance, 0])
    }
  }
  for (const [index, fn] of fnArray.entries()) {
    const args = listOf(argsArray[index])
    const number = (place: number) => Number(args[place] ?? 0)
    switch (names.get(fn)) {
      case 'save':
        saved.push({ ...state })
        break
      case 'restore':
        state = saved.pop() ?? state
        break
      case 'transform':
        state.page = times(state.page, matrixOf(args))
        break
      case 'paintFormXObjectBegin':
        saved.push({ ...state })
        if (args[0] !== null) state.page = times(state.page, matrixOf(listOf(args[0])))
        break
      case 'paintFormXObjectEnd':
        state = saved.pop() ?? state
        break
      case 'beginText':
        line = at = unit
        break
      case 'setFont':
        state.size = number(1)
        break
      case 'setCharSpacing':
        state.letterSpace = number(0)
        break
      case 'setWordSpacing':
        state.wordSpace = number(0)
        break
      case 'setHScale':
        state.scale = number(0) / 100
        break
      case 'setLeading':
        state.leading = number(0)
        break
      case 'setTextMatrix':
        line = at = matrixOf(args.length === 1 ? listOf(args[0]) : args)
        break
      case 'moveText':
        move(number(0), number(1))
        break
      case 'setLeadingMoveText':
        state.leading = -number(1)
        move(number(0), number(1))
        break
      case 'nextLine':
        move(0, -state.leading)
        break
      case 'showText':
      case 'showSpacedText':
        show(args[0])
        break
      case 'nextLineShowText':
      case 'nextLineSetSpacingShowText':
        move(0, -state.leading)
        show(args.at(-1))
        break
    }
  }
  return runs
}

/** Whether runs of one line reach into one another, as letters drawn after their neighbours do. */
export function areTangled(runs: readonly TextRun[]): boolean {
  return runs.some((run, index) => {
    const before = runs[index - 1]
    return (
      before !== undefined && Math.abs(before.y - run.y) < 1 && run.x < before.x - 1 && run.text.trim() !== ''
    )
  })
}

function advanceOf(glyph: unknown, { size, letterSpace, wordSpace, scale }: State): number {
  if (typeof glyph === 'number') return (-glyph / 1000) * size * scale
  const { width = 0, isSpace = false } = glyphIn(glyph)
  return ((width / 1000) * size + letterSpace + (isSpace ? wordSpace : 0)) * scale
}

function letterOf(glyph: unknown): string {
  return glyphIn(glyph).unicode ?? ''
}

function glyphIn(glyph: unknown): { width?: number; isSpace?: boolean; unicode?: string } {
  return typeof glyph === 'object' && glyph !== null ? glyph : {}
}

function times(m: Matrix, n: Matrix): Matrix {
  const [a, b, c, d, e, f] = m
  return [
    a * n[0] + c * n[1],
    b * n[0] + d * n[1],
    a * n[2] + c * n[3],
    b * n[2] + d * n[3],
    a * n[4] + c * n[5] + e,
    b * n[4] + d * n[5] + f,
  ]
}

function matrixOf(args: readonly unknown[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = args.map(Number)
  return [a, b, c, d, e, f]
}

function listOf(args: unknown): readonly unknown[] {
  if (Array.isArray(args)) return args
  if (args !== null && typeof args === 'object' && 'length' in args)
    return Array.from(args as ArrayLike<unknown>)
  return []
}
