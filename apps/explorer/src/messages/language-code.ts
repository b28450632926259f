export const languageCodes = ['vi', 'en'] as const

export type LanguageCode = (typeof languageCodes)[number]
