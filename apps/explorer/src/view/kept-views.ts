import type { LanguageCode } from '../messages/language-code.ts'
import type { View } from './view.ts'

/** A view as it was opened; it stays in the page when another is opened, hidden and as it was left. */
export class KeptView {
  readonly view: View
  /** The list of all things and what is shown of one of them are different pages. */
  readonly key: string
  #failures = 0

  constructor(view: View, item: string) {
    this.view = view
    this.key = keyOf(view, item)
  }

  /** Whether something in it failed, which is to be tried again and not to be come back to. */
  get hasFailed(): boolean {
    return this.#failures > 0
  }

  /** Notes a failure; what it gives takes the note back. */
  fail(): () => void {
    this.#failures += 1
    return () => (this.#failures -= 1)
  }
}

/** The views in the page, in the order in which they were first opened. Immutable. */
export interface KeptViews {
  readonly all: readonly KeptView[]
  /** The one that is open; NULL where the address leads nowhere. */
  readonly shown: KeptView | null
  readonly language: LanguageCode
}

/**
 * The views after one is opened. Each is there once, so the page holds no more of them than there are. Those in
 * another language go: to turn them all would take long, and they may never be come back to.
 */
export function openView(
  before: KeptViews | null,
  view: View | undefined,
  item: string,
  language: LanguageCode,
): KeptViews {
  const key = view === undefined ? null : keyOf(view, item)
  const stay = (before?.all ?? []).filter(
    (each) =>
      each.key === key || (language === before?.language && !each.hasFailed && each.view.isKept !== false),
  )
  const there = stay.find((each) => each.key === key) ?? null
  if (view === undefined || there !== null) return { all: stay, shown: there, language }
  const shown = new KeptView(view, item)
  return { all: [...stay, shown], shown, language }
}

function keyOf(view: View, item: string): string {
  return `${view.id}/${item === '' ? '' : 'item'}`
}
