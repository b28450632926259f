import type { Language } from './language.ts'

interface CampaignDay {
  readonly id: string
  /** `YYYY-MM-DD` */
  readonly day: string
}

/** Says which day figures speak of that were asked for without one; each campaign has its own. */
export const asOfNote: Readonly<Record<Language, (campaigns: readonly CampaignDay[]) => string>> = {
  vi: (campaigns) => `Mọi điều sổ nói tới, tính đến ${list(campaigns)}.`,
  en: (campaigns) => `All that the registers tell, as of ${list(campaigns)}.`,
}

function list(campaigns: readonly CampaignDay[]): string {
  const days = new Set(campaigns.map(({ day }) => day))
  return days.size === 1 ? [...days].join('') : campaigns.map(({ id, day }) => `${day} (${id})`).join(', ')
}
