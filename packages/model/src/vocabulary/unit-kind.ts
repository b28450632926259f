import type { Localized } from '../text.ts'

/** Kinds of units, told by how their names begin; each label names the units of a kind together. */
export const unitKindLabels = {
  ward: { vi: 'Phường', en: 'Wards' },
  commune: { vi: 'Xã, thị trấn', en: 'Communes and townships' },
  district: { vi: 'Tỉnh, huyện, thành phố', en: 'Provinces, cities and districts' },
  neighbourhood: { vi: 'Khu phố, thôn, ấp', en: 'Neighbourhoods' },
  school: { vi: 'Trường học', en: 'Schools' },
  department: { vi: 'Sở, phòng, ban', en: 'Departments' },
  mass_organisation: { vi: 'Mặt trận và đoàn thể', en: 'Front and mass organisations' },
  health: { vi: 'Y tế', en: 'Health' },
  security: { vi: 'Công an, quân sự', en: 'Police and military' },
  public_service: { vi: 'Đơn vị sự nghiệp', en: 'Public services' },
  party: { vi: 'Cơ quan Đảng', en: 'Party bodies' },
  justice: { vi: 'Toà án, kiểm sát', en: 'Courts and prosecution' },
  company: { vi: 'Doanh nghiệp', en: 'Companies' },
} as const satisfies Readonly<Record<string, Localized>>

export type UnitKind = keyof typeof unitKindLabels
