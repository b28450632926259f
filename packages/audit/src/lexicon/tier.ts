import type { Localized } from '@vedich/model'

import { anyWord, pattern } from './pattern.ts'

/** A tier and how reports name it. */
export interface TierWords {
  readonly id: string
  /** Everyday spellings in lower case. */
  readonly words: readonly string[]
}

/** Tiers as reports name them when the campaign says nothing else. */
export const commonTiers: readonly (TierWords & { readonly label: Localized })[] = [
  {
    id: 'central',
    label: { vi: 'Cấp trung ương', en: 'Central tier' },
    words: ['cấp trung ương', 'cấp bộ(?! (?:đoàn|hội))', 'central level', 'central tier'],
  },
  {
    id: 'province',
    label: { vi: 'Cấp tỉnh', en: 'Provincial tier' },
    words: [
      'cấp tỉnh',
      '(?<=(?:^|\\n) ?[-+*•]? ?)tỉnh(?=:)',
      'provincial level',
      'province level',
      'provincial tier',
    ],
  },
  {
    id: 'city',
    label: { vi: 'Cấp thành phố', en: 'City tier' },
    words: [
      'cấp thành phố',
      'cấp tp',
      'cấp tp\\.',
      'city tier',
      'city level',
      'city-level',
      'city-tier',
      'city works',
      'city projects',
      'city(?=(?:,| and| or)[a-z, ]{1,30} (?:tiers|levels|works|projects))',
      'city(?= tiers)',
      '(?<=(?:^|\\n) ?[-+*•]? ?)thành phố(?=:)',
    ],
  },
  {
    id: 'district',
    label: { vi: 'Cấp huyện', en: 'District tier' },
    words: [
      'cấp huyện',
      '(?<=(?:^|\\n) ?[-+*•]? ?)huyện(?=:)',
      'cấp quận',
      'cấp quận, huyện',
      'cấp quận - huyện',
      'district level',
      'district-level',
    ],
  },
  {
    id: 'commune',
    label: { vi: 'Cấp xã', en: 'Commune tier' },
    words: [
      'cấp xã',
      'cấp phường',
      'cấp phường, xã',
      'cấp phường - xã',
      'commune level',
      'commune-level',
      'ward level',
      'ward-level',
    ],
  },
  {
    id: 'grassroots',
    label: { vi: 'Cấp cơ sở', en: 'Grassroots tier' },
    words: [
      'cấp cơ sở',
      'cấp cs',
      'khối cơ sở',
      'ở cơ sở',
      '(?<=^|[:,.;\\n+*•-] ?)cơ sở(?= (?:đạt|hoàn thành|có|đăng ký|là|chỉ|thực hiện|\\d)|:)',
      '(?<=còn |và )cơ sở(?= (?:đạt|hoàn thành|có|đăng ký|là|chỉ|thực hiện|\\d))',
      '(?<=cấp (?:thành phố|tp|tỉnh|huyện|xã) và )cơ sở',
      'grassroots tier',
      'grassroots level',
      'grassroots-level',
      'grassroots works',
      'grassroots projects',
      'grassroots units',
      'at the grassroots',
      'grassroots',
    ],
  },
  {
    id: 'hamlet',
    label: { vi: 'Cấp thôn, ấp, khu phố', en: 'Hamlet tier' },
    words: ['cấp thôn', 'cấp ấp', 'cấp khu phố'],
  },
]

/** What a person calls a tier that no campaign defines; its id when it is none of the common ones. */
export function tierLabel(id: string): Localized {
  return commonTiers.find((tier) => tier.id === id)?.label ?? { vi: id, en: id }
}

/** Words that end what was said of one tier and speak of all together. */
const together = [
  'toàn thành phố',
  'toàn tỉnh',
  'toàn huyện',
  'toàn quận',
  'toàn địa bàn',
  'toàn tp',
  'tổng cộng',
  'cả hai cấp',
  'tính chung',
  'cộng chung',
  'chung cả',
  'mức chung',
  'overall',
  'in total',
  'altogether',
  'both tiers',
]

/** Finds tiers in normal text; the id is NULL where all together are meant. */
export type TierFinder = (text: string) => readonly TierMention[]

/** A tier where a text names it; NULL for all together. */
export interface TierMention {
  readonly start: number
  readonly end: number
  readonly tier: string | null
}

/** A tier whose words are no patterns: a campaign may write "cụm (số 1)". An empty word names nothing. */
export function asWritten({ id, words }: TierWords): TierWords {
  const written = words.filter((word) => word.trim() !== '')
  return {
    id,
    words: written.map((word) =>
      word
        .replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`)
        .replace(/ (?:tier|level)$/u, '[ -](?:tier|level|works|projects)'),
    ),
  }
}

/** Builds a finder for some tiers; one without words is never found. */
export function tierFinder(tiers: readonly TierWords[]): TierFinder {
  const named = tiers.filter(({ words }) => words.length > 0)
  const all = [...named.map(({ id, words }) => ({ id, words })), { id: null, words: together }]
  const form = pattern(all.map(({ words }) => `(${anyWord(words)})`).join('|'))
  return (text) =>
    Array.from(text.matchAll(form), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      tier: all[match.slice(1).findIndex((found) => found !== undefined)]?.id ?? null,
    }))
}
