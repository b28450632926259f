import type { Language } from './language.ts'

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
    `Mọi điều sổ nói tới, tính đến ${list(campaigns)}${later(campaigns, (count) => `, kể cả ${count} công trình sổ ghi ngày đăng ký sau ngày này`)}.`,
  en: (campaigns) =>
    `All that the registers tell, as of ${list(campaigns)}${later(campaigns, (count) => `, with ${count} registered later by their date`)}.`,
}

function later(campaigns: readonly CampaignDay[], say: (count: number) => string): string {
  const count = campaigns.reduce((sum, { registeredLater }) => sum + registeredLater, 0)
  return count === 0 ? '' : say(count)
}

function list(campaigns: readonly CampaignDay[]): string {
  const days = new Set(campaigns.map(({ day }) => day))
  return days.size === 1 ? [...days].join('') : campaigns.map(({ id, day }) => `${day} (${id})`).join(', ')
}
