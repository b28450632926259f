import { type DateFormat, dateFormat } from '../format/date.ts'
import { type NumberFormat, numberFormat } from '../format/number.ts'
import { en } from './en.ts'
import type { LanguageCode } from './language-code.ts'
import { type Messages, vi } from './vi.ts'

/** A language of the page: its words, its numbers, its dates. */
export interface Language {
  readonly code: LanguageCode
  readonly messages: Messages
  readonly number: NumberFormat
  readonly date: DateFormat
}

export const languages: Readonly<Record<LanguageCode, Language>> = {
  vi: { code: 'vi', messages: vi, number: numberFormat('vi'), date: dateFormat('vi') },
  en: { code: 'en', messages: en, number: numberFormat('en'), date: dateFormat('en') },
}
