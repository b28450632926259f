/** Characters that fill any place a title is told in: to lay out one of pages takes a browser longer than all the rest. */
const most = 300

/** A text for a place with little room, which has all of it elsewhere. */
export function shorten(text: string): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}
