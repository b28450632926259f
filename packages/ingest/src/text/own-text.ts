/** Letters from which on V8 keeps a part of a text as a place in it, and the whole text with it. */
const keptAsPart = 13

/** A text by itself: what is kept of a file's text must not keep all of it. */
export function ownText(text: string): string {
  return text.length < keptAsPart ? text : `.${text}`.slice(1)
}
