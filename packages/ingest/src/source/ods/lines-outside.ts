import { linesOfAll } from '../document-head.ts'
import type { DraftSheet } from '../draft.ts'
import { isLetterhead } from '../letterhead.ts'

/** Lines before a table that may speak of it. */
const keptLines = 30

/** The lines of a text document that stand outside its tables. */
export class LinesOutside {
  #line = ''
  #lines: string[] = []
  #ofAll: readonly string[] | undefined

  add(text: string): void {
    this.#line += text
  }

  endLine(): void {
    const line = this.#line.trim()
    if (line !== '') this.#lines = [...this.#lines, line].slice(-keptLines)
    this.#line = ''
  }

  /** What is said before a table that ends here; one that only sets a letterhead is said before the next one too. */
  before(rows: number, lines: readonly string[]): Pick<DraftSheet, 'linesAbove' | 'linesOfAll'> {
    const linesAbove = this.#lines
    const said = { linesAbove, linesOfAll: this.#ofAll ?? [] }
    const isHead = isLetterhead(rows, lines)
    this.#lines = isHead ? [...linesAbove, ...lines] : []
    if (!isHead) this.#ofAll ??= linesOfAll(linesAbove)
    return said
  }
}
