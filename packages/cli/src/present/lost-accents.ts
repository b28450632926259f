import type { Localized } from '@vedich/model'

/** What a reader is told of a text that lost its accents on the way. */
export function lostAccents(file: string): Localized {
  return {
    vi: `${file}: văn bản đã mất dấu, nên cấp, ngày và loại số liệu có thể bị bỏ sót. Hãy đọc bản còn dấu.`,
    en: `${file}: the text has lost its accents, so tiers, days and kinds may be missed. Read a copy that has them.`,
  }
}
