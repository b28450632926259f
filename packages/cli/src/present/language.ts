import type { Localized } from '@vedich/model'

export type Language = keyof Localized

/** The language to speak: as asked for, else that of the terminal's locale. */
export function languageOf(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked === 'vi' || asked === 'en') return asked
  const locale = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? ''
  return locale.startsWith('vi') ? 'vi' : 'en'
}
