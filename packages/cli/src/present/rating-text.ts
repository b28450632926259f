import type { Rating } from '@vedich/metrics'

import type { Language } from './language.ts'

/** The band of a row, or why it has none. The word carries it, so that no colour is needed. */
export function ratingText({ band, verdict }: Rating, language: Language): string {
  return verdict === 'judged' && band !== null ? band.label[language] : words[language][verdict]
}

const words = {
  vi: { judged: '–', nothing: '–', few: 'quá ít để xếp loại', open: 'chưa thể xếp loại' },
  en: { judged: '–', nothing: '–', few: 'too few to judge', open: 'cannot judge yet' },
}
