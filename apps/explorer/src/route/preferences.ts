import { type LanguageCode, languageCodes } from '../messages/language-code.ts'

export const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

/** What the reader chose; it stands in the query of the URL, so a pasted link gives the same picture. */
export interface Preferences {
  readonly lang: LanguageCode
  readonly theme: Theme
  /** NULL is the first campaign of the warehouse. */
  readonly campaign: string | null
}

const defaults: Preferences = { lang: 'vi', theme: 'system', campaign: null }

/** Reads `?lang=en&theme=dark`, then what was `remembered`; anything else is the default. */
export function parsePreferences(
  search: string,
  remembered: (name: string) => string | null = () => null,
): Preferences {
  const params = new URLSearchParams(search)
  const read = (name: string) => params.get(name) ?? remembered(name)
  return {
    lang: languageCodes.find((code) => code === read('lang')) ?? defaults.lang,
    theme: themes.find((theme) => theme === read('theme')) ?? defaults.theme,
    campaign: params.get('campaign'),
  }
}

/** The query that gives these preferences: empty for the defaults. */
export function printPreferences(preferences: Preferences): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(preferences)) {
    if (value !== null && value !== defaults[name as keyof Preferences]) params.set(name, value)
  }
  const query = params.toString()
  return query === '' ? '' : `?${query}`
}
