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

/**
 * Reads `?lang=en&theme=dark`; anything else is the default. A theme may also be remembered from an earlier visit;
 * a language may not, so that a link without one reads the same to everybody.
 */
export function parsePreferences(search: string, rememberedTheme: string | null = null): Preferences {
  const params = new URLSearchParams(search)
  const theme = params.get('theme') ?? rememberedTheme
  return {
    lang: languageCodes.find((code) => code === params.get('lang')) ?? defaults.lang,
    theme: themes.find((known) => known === theme) ?? defaults.theme,
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
