import { type LanguageCode, languageCodes } from '../messages/language-code.ts'

export const themes = ['system', 'light', 'dark'] as const

export const contrasts = ['system', 'more'] as const

export type Theme = (typeof themes)[number]
export type Contrast = (typeof contrasts)[number]

/** How the page looks to one reader, whatever it shows; kept from visit to visit. */
export interface Appearance {
  readonly theme: Theme
  /** `more` for black on white or the reverse, even where the system does not ask for it. */
  readonly contrast: Contrast
}

/** What the reader chose; it stands in the query of the URL, so a pasted link gives the same picture. */
export interface Preferences extends Appearance {
  readonly lang: LanguageCode
  /** NULL is the first campaign of the warehouse. */
  readonly campaign: string | null
}

const defaults: Preferences = { lang: 'vi', theme: 'system', contrast: 'system', campaign: null }

/**
 * Reads `?lang=en&theme=dark`; anything else is the default. An appearance may also be remembered from an earlier visit;
 * a language may not, so that a link without one reads the same to everybody.
 */
export function parsePreferences(
  search: string,
  remembered: Readonly<Partial<Record<keyof Appearance, string | null>>> = {},
): Preferences {
  const params = new URLSearchParams(search)
  const theme = params.get('theme') ?? remembered.theme
  const contrast = params.get('contrast') ?? remembered.contrast
  return {
    lang: languageCodes.find((code) => code === params.get('lang')) ?? defaults.lang,
    theme: themes.find((known) => known === theme) ?? defaults.theme,
    contrast: contrasts.find((known) => known === contrast) ?? defaults.contrast,
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
