import { UserError } from '@vedich/ingest/snapshots'

/** @throws UserError when what an option was given is no day. */
export function assertDay(given: string, option: string): void {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(given) && !Number.isNaN(Date.parse(given))) return
  throw new UserError('configuration', {
    what: { vi: `${given} không phải ngày`, en: `${given} is not a day` },
    where: option,
    fix: {
      vi: `Ghi năm-tháng-ngày, ví dụ ${likelyDay(given)}`,
      en: `Write year-month-day, such as ${likelyDay(given)}`,
    },
  })
}

/** What a day written as offices do, `31/12/2024`, is meant to be; else an example. */
function likelyDay(given: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(given) ?? []
  return year === '' ? '2025-02-03' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
