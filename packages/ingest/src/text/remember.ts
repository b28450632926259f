import { ownText } from './own-text.ts'

const mostKnown = 20_000
const longestKnown = 200

/** Keeps what was made of a text, for texts that repeat. Bounded, whatever is read. */
export function remember<T>(known: Map<string, T>, text: string, value: T): void {
  if (known.size >= mostKnown) known.clear()
  if (text.length <= longestKnown) known.set(ownText(text), value)
}
