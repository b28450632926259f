import type { LanguageCode } from '../messages/language-code.ts'

/** What the bar says while the database comes. */
export const loadingWords: Readonly<Record<LanguageCode, (of: { megabytes: string }) => string>> = {
  vi: ({ megabytes }) => `Đang tải bộ tra cứu về máy (${megabytes} MB, chỉ một lần) để trả lời câu hỏi mới`,
  en: ({ megabytes }) => `Fetching the database (${megabytes} MB, only once) to answer a new question`,
}
