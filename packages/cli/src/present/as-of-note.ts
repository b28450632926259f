import type { Language } from './language.ts'
import { formatCount } from './number.ts'
import { officeDay } from './work-history.ts'

interface CampaignDay {
  readonly id: string
  /** `YYYY-MM-DD` */
  readonly day: string
  /** Works that the register has, though it dates their registration after that day. */
  readonly registeredLater: number
}

/** Says which day figures speak of that were asked for without one; each campaign has its own. */
export const asOfNote: Readonly<Record<Language, (campaigns: readonly CampaignDay[]) => string>> = {
  vi: (campaigns) =>
    `Mọi điều sổ nói tới, tính đến ${list(campaigns, 'vi')}${later(campaigns, (count) => `, kể cả ${count} công trình sổ ghi ngày đăng ký sau ngày này`)}.`,
  en: (campaigns) =>
    `All that the registers tell, as of ${list(campaigns, 'en')}${later(campaigns, (count) => `, with ${count} registered later by their date`)}.`,
}

/** Says that figures of an earlier day may not be what they were: so many works do not tell when they were completed. */
export const undatedNote: Readonly<Record<Language, (count: number) => string>> = {
  vi: (count) =>
    `${formatCount(count, 'vi')} công trình hoàn thành không ghi ngày nên được tính là đã xong vào mọi ngày; số liệu của ngày sớm hơn vì thế có thể khác thực tế.`,
  en: (count) =>
    count === 1
      ? 'One completed work bears no date and counts as completed on every day, so figures of an earlier day may be off.'
      : `${formatCount(count, 'en')} completed works bear no date and count as completed on every day, so figures of an earlier day may be off.`,
}

function later(campaigns: readonly CampaignDay[], say: (count: number) => string): string {
  const count = campaigns.reduce((sum, { registeredLater }) => sum + registeredLater, 0)
  return count === 0 ? '' : say(count)
}

function list(campaigns: readonly CampaignDay[], language: Language): string {
  const named = campaigns.map(({ id, day }) => ({ id, day: officeDay(day, language) }))
  const days = new Set(named.map(({ day }) => day))
  return days.size === 1 ? [...days].join('') : named.map(({ id, day }) => `${day} (${id})`).join(', ')
}
