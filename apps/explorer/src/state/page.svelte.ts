import { createContext } from 'svelte'
import { type Language, languages } from '../messages/language.ts'
import { parsePreferences, type Preferences, printPreferences, type Theme } from '../route/preferences.ts'
import { parseRoute, printRoute, type Route } from '../route/route.ts'

const themeKey = 'vedich.theme'

/** The URL as the page's state: every view, filter and preference is read from it and written to it. */
export class Page {
  #search = $state(location.search)
  #hash = $state(location.hash)
  readonly route: Route = $derived(parseRoute(this.#hash))
  readonly preferences: Preferences = $derived(parsePreferences(this.#search, rememberedTheme()))
  readonly language: Language = $derived(languages[this.preferences.lang])
  readonly campaign: string | null = $derived(this.preferences.campaign)

  /** Follows the browser's back, forward and typed addresses. */
  follow(): void {
    this.#search = location.search
    this.#hash = location.hash
  }

  /** Goes to a view; `replace` for changes that are no step of their own, such as each key typed in the search. */
  go(route: Route, { replace = false }: { replace?: boolean } = {}): void {
    this.#write(location.search, printRoute(route), replace)
  }

  choose(change: Partial<Preferences>): void {
    if (change.theme !== undefined) rememberTheme(change.theme)
    this.#write(printPreferences({ ...this.preferences, ...change }), location.hash, false)
  }

  #write(search: string, hash: string, replace: boolean): void {
    const url = `${location.pathname}${search}${hash}`
    if (replace) history.replaceState(history.state, '', url)
    else history.pushState(null, '', url)
    this.follow()
  }
}

export const [getPage, setPage] = createContext<Page>()

function rememberedTheme(): string | null {
  try {
    return localStorage.getItem(themeKey)
  } catch {
    // Storage can be closed to the page; the URL alone decides then.
    return null
  }
}

function rememberTheme(theme: Theme): void {
  try {
    localStorage.setItem(themeKey, theme)
  } catch {
    // As above: the choice then lasts as long as the URL.
  }
}
