import type { Localized } from '@vedich/model'

/** Said wherever figures of an illustrative register are shown. */
export const illustrativeNote: Localized = {
  vi: 'Sổ đăng ký minh hoạ, tổng số đã công bố là thật.',
  en: 'Illustrative register; published totals are real.',
}
