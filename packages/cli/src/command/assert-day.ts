import { UserError } from '@vedich/ingest'

/** @throws UserError when what an option was given is no day. */
export function assertDay(given: string, option: string): void {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(given) && !Number.isNaN(Date.parse(given))) return
  throw new UserError('configuration', {
    what: { vi: `${given} không phải ngày`, en: `${given} is not a day` },
    where: option,
    fix: { vi: 'Viết YYYY-MM-DD', en: 'Write it as YYYY-MM-DD' },
  })
}
