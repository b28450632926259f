import type { TierSpelling } from '../normalise/tier.ts'

/** The levels at which works are usually registered, from the highest; what a draft of a campaign chooses from. */
export const usualTiers: readonly TierSpelling[] = [
  { id: 'central', label: { vi: 'Trung ương', en: 'Central' }, synonyms: ['bộ'] },
  { id: 'province', label: { vi: 'Tỉnh', en: 'Province' }, synonyms: [] },
  { id: 'city', label: { vi: 'Thành phố', en: 'City' }, synonyms: [] },
  {
    id: 'district',
    label: { vi: 'Quận, huyện', en: 'District' },
    synonyms: ['quận', 'huyện', 'thị xã', 'quận huyện', 'quận/huyện'],
  },
  {
    id: 'commune',
    label: { vi: 'Phường, xã', en: 'Ward or commune' },
    synonyms: ['phường', 'xã', 'thị trấn', 'phường xã', 'phường/xã', 'xã, phường', 'ward', 'commune'],
  },
  { id: 'grassroots', label: { vi: 'Cơ sở', en: 'Grassroots' }, synonyms: [] },
]

/** The tier of a campaign whose registers tell none. */
export const onlyTier: TierSpelling = { id: 'all', label: { vi: 'Các đơn vị', en: 'Units' }, synonyms: [] }
