import { createContext } from 'svelte'
import { MediaQuery } from 'svelte/reactivity'
import { type Language, languages } from '../messages/language.ts'
import { type Filter, parseFilter, printFilter } from '../route/filter.ts'
import {
  type Appearance,
  type Contrast,
  parsePreferences,
  type Preferences,
  printPreferences,
} from '../route/preferences.ts'
import { parseRoute, printRoute, type Route } from '../route/route.ts'
import { findView } from '../view/registry.ts'
import type { View } from '../view/view.ts'
import { amend, currentState, type FilterHistory, record, startHistory, step } from './filter-history.ts'
import { leavePlace, newVisit, notePlace, notePlaces, returnTo, type Visit } from './reading-place.ts'

/** As in public/appearance.js. */
const keyOf = (name: keyof Appearance) => `vedich.${name}`

/** The URL as the page's state: every view, filter and preference is read from it and written to it. */
export class Page {
  #search = $state(location.search)
  #hash = $state(location.hash)
  readonly route: Route = $derived(parseRoute(this.#hash))
  /** Undefined when the address leads nowhere. */
  readonly view: View | undefined = $derived(findView(this.route.view))
  readonly preferences: Preferences = $derived(parsePreferences(this.#search, remembered()))
  readonly #asksForContrast = new MediaQuery('prefers-contrast: more')
  /** More of it where the reader chose it here, or in the system. */
  readonly contrast: Contrast = $derived(this.#asksForContrast.current ? 'more' : this.preferences.contrast)
  readonly language: Language = $derived(languages[this.preferences.lang])
  readonly campaign: string | null = $derived(this.preferences.campaign)

  /** What lies over the page: the command palette or the list of keys. */
  overlay: 'palette' | 'shortcuts' | null = $state(null)
  /** What the page has just done, told for a moment; NULL when that is over. */
  notice: string | null = $state(null)

  /** A file that was handed to the page, to be looked at; NULL before the first. */
  file: File | null = $state.raw(null)
  /** A text that was handed to the audit, too long for an address; NULL before the first. */
  text: string | null = $state.raw(null)

  /** Whether the open view was come back to, by the browser's back or forward. */
  isBack = false

  #filters: FilterHistory = $state.raw(startHistory(filterIn(location.hash) ?? ''))
  /** The filter of the open view; of the last one that had a filter, when the open one has none. */
  readonly filter: Filter = $derived(parseFilter(new URLSearchParams(currentState(this.#filters))))
  readonly canUndo: boolean = $derived(step(this.#filters, -1) !== null)
  readonly canRedo: boolean = $derived(step(this.#filters, 1) !== null)

  constructor() {
    this.#arrive()
    notePlaces()
  }

  /** Follows links, typed addresses, and the browser's back and forward, which alone come to an entry again. */
  follow(): void {
    this.#turn(() => this.#read(false), !this.#arrive())
  }

  /** Shows a view with other parameters; `replace` for changes that are no step of their own, such as each key typed. */
  go(view: string, params: URLSearchParams, { replace = false }: { replace?: boolean } = {}): void {
    this.#write(location.search, printRoute(view, params), replace)
  }

  /** Changes the filter of the open view and keeps the rest of its parameters. */
  setFilter(filter: Filter, options: { replace?: boolean } = {}): void {
    this.#refilter(printFilter(filter), options.replace ?? false)
  }

  /** The address of a view, with the filter where it has one. */
  hrefOf(view: View): string {
    return printRoute(view.id, view.isFiltered ? printFilter(this.filter) : new URLSearchParams())
  }

  choose(change: Partial<Preferences>): void {
    remember(change)
    this.#write(printPreferences({ ...this.preferences, ...change }), location.hash, false)
  }

  /** Shows how a file is understood. */
  open(file: File): void {
    this.file = file
    this.go('open', new URLSearchParams())
  }

  say(notice: string): void {
    this.notice = notice
  }

  /** Takes back the last change of the filter (-1), or makes it again (1), in the view that is open. */
  retrace(by: -1 | 1): void {
    const history = step(this.#filters, by)
    if (history === null || this.view?.isFiltered !== true) return
    this.#filters = history
    this.#refilter(new URLSearchParams(currentState(history)), false)
  }

  #refilter(filter: URLSearchParams, replace: boolean): void {
    const { view, params } = this.route
    const known = new Set(Object.keys(this.filter))
    const rest = [...params].filter(([name]) => !known.has(name))
    this.go(view, new URLSearchParams([...filter, ...rest]), { replace })
  }

  #write(search: string, hash: string, replace: boolean): void {
    const url = `${location.pathname}${search}${hash}`
    if (replace) history.replaceState(history.state, '', url)
    else {
      notePlace()
      leavePlace()
      history.pushState(newVisit, '', url)
    }
    this.isBack = false
    this.#turn(() => this.#read(replace), !replace)
  }

  /** Whether the entry of the history was shown before, by this page or by one that has gone. */
  #arrive(): boolean {
    const visit: Visit | null = history.state
    this.isBack = visit !== null
    if (visit !== null) returnTo(visit)
    else history.replaceState(newVisit, '')
    return this.isBack
  }

  /** Another page begins at its top; one that is come back to is where it was left. */
  #turn(read: () => void, isNew: boolean): void {
    const { view, item } = this.route
    read()
    if (isNew && (view !== this.route.view || item !== this.route.item)) scrollTo(0, 0)
  }

  #read(replaced: boolean): void {
    this.#search = location.search
    this.#hash = location.hash
    const filter = filterIn(location.hash)
    if (filter !== null) this.#filters = (replaced ? amend : record)(this.#filters, filter)
  }
}

export const [getPage, setPage] = createContext<Page>()

/** NULL when the view that the hash names has no filter. */
function filterIn(hash: string): string | null {
  const { view, params } = parseRoute(hash)
  return findView(view)?.isFiltered === true ? printFilter(parseFilter(params)).toString() : null
}

function remembered() {
  try {
    return { theme: localStorage.getItem(keyOf('theme')), contrast: localStorage.getItem(keyOf('contrast')) }
  } catch {
    // Storage can be closed to the page; the URL alone decides then.
    return {}
  }
}

function remember({ theme, contrast }: Partial<Appearance>): void {
  try {
    if (theme !== undefined) localStorage.setItem(keyOf('theme'), theme)
    if (contrast !== undefined) localStorage.setItem(keyOf('contrast'), contrast)
  } catch {
    // As above: the choice then lasts as long as the URL.
  }
}
