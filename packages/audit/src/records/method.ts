import type { Localized } from '@vedich/model'

import type { Period } from '../scope/period.ts'

/** A day as each language writes it. */
export function dayIn(day: string): Localized {
  const [year = '', month = '', date = ''] = day.split('-')
  return { vi: `${date}/${month}/${year}`, en: day }
}

/** How works were counted that a text narrows to a field or a while; NULL where it narrows them to neither. */
export function countMethod(
  field: string | null,
  during: Period | null,
  metric: string,
  undated: number,
): Localized | null {
  const parts: Localized[] = []
  if (field !== null)
    parts.push({
      vi: `đếm các công trình ghi lĩnh vực “${field}” trong sổ`,
      en: `works that the register has under the field “${field}”`,
    })
  if (during !== null) {
    const [from, to] = [dayIn(during.from), dayIn(during.to)]
    const isDone = metric === 'works_completed'
    parts.push({
      vi: `đếm công trình có ngày ${isDone ? 'hoàn thành' : 'đăng ký'} từ ${from.vi} đến ${to.vi}`,
      en: `works whose day of ${isDone ? 'completion' : 'registration'} is from ${from.en} to ${to.en}`,
    })
    if (undated > 0)
      parts.push({
        vi: `${undated} công trình không ghi ngày không thuộc kỳ nào`,
        en: `${undated} without a day belong to no period`,
      })
  }
  if (parts.length === 0) return null
  return {
    vi: parts.map(({ vi }) => vi).join('; '),
    en: parts.map(({ en }) => en).join('; '),
  }
}

/** That a figure is right on the day of publication, and not on the day named above it. */
export function laterMethod(publishedOn: string | null, named: string | null): Localized {
  const day = publishedOn === null ? { vi: 'hiện nay', en: 'today' } : dayIn(publishedOn)
  const other = named === null ? null : dayIn(named)
  return {
    vi: `theo sổ ${publishedOn === null ? '' : 'ngày công bố '}${day.vi}${other === null ? '' : `, không phải ngày ${other.vi} nêu ở trên`}`,
    en: `by the register ${publishedOn === null ? 'of' : 'on the day of publication,'} ${day.en}${other === null ? '' : `, not on ${other.en} named above`}`,
  }
}

/** That a figure is right on an earlier day, and not on that of publication. */
export function formerMethod(earlier: string, publishedOn: string): Localized {
  const [day, other] = [dayIn(earlier), dayIn(publishedOn)]
  return {
    vi: `đúng với sổ ngày ${day.vi}, không phải ngày công bố ${other.vi}`,
    en: `right by the register on ${day.en}, not on the day of publication, ${other.en}`,
  }
}

/** That a figure is held against the register of now, since its text names no day. */
export const undatedMethod: Localized = {
  vi: 'văn bản không nêu ngày, nên đối chiếu với sổ hiện nay',
  en: 'the text names no day, so that it is held against the register of now',
}

/** Two remarks on one method. */
export function joined(a: Localized | null, b: Localized): Localized {
  return a === null ? b : { vi: `${a.vi}; ${b.vi}`, en: `${a.en}; ${b.en}` }
}
