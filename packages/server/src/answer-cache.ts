import type { KeptAnswer } from './answer.ts'

/** Answers by what names them, within a bound of bytes; the least recently asked go first. */
export class AnswerCache {
  readonly #limit: number
  readonly #answers = new Map<string, KeptAnswer>()
  #bytes = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get(name: string): KeptAnswer | undefined {
    const answer = this.#answers.get(name)
    if (answer === undefined) return undefined
    this.#answers.delete(name)
    this.#answers.set(name, answer)
    return answer
  }

  set(name: string, answer: KeptAnswer): void {
    if (sizeOf(answer) > this.#limit / 8) return
    this.#remove(name)
    this.#answers.set(name, answer)
    this.#bytes += sizeOf(answer)
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= this.#limit) return
      this.#remove(oldest)
    }
  }

  #remove(name: string): void {
    const answer = this.#answers.get(name)
    if (answer === undefined) return
    this.#answers.delete(name)
    this.#bytes -= sizeOf(answer)
  }
}

/** Its compressed forms are together about as large again at most. */
function sizeOf({ body }: KeptAnswer): number {
  return 2 * body.length + 1024
}
