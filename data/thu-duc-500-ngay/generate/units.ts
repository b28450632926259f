import { bodies } from './bodies.ts'
import { schools } from './schools.ts'
import { type Desk } from './titles/bank.ts'
import { findWard, type Ward, wards } from './wards.ts'

export type Kind =
  | 'ward'
  | 'body'
  | 'hospital'
  | 'station'
  | 'police'
  | 'preschool'
  | 'primary'
  | 'secondary'
  | 'high'
  | 'union'

export interface Unit {
  /** Full name, tone marks in the new position ("uỷ", "hoà"). */
  readonly name: string
  readonly kind: Kind
  /** Where it sits; undefined for bodies that serve the whole city. */
  readonly ward?: Ward
  /** What a body of the city deals with. */
  readonly desks?: readonly Desk[]
}

/** The 201 units of the illustrative register, in its order. */
export const units: readonly Unit[] = [
  ...bodies.map(([name, ...desks]): Unit => ({ name, kind: 'body', desks })),
  ...hospitals(),
  ...wards.map((ward): Unit => ({ name: ward.name, kind: 'ward', ward })),
  ...perWard('police', 'Công an', 'Bình Thọ, Cát Lái, Hiệp Phú, Linh Trung, Phước Long B, Thảo Điền'),
  ...perWard(
    'station',
    'Trạm Y tế',
    'An Phú, Bình Chiểu, Bình Thọ, Bình Trưng Đông, Hiệp Bình Phước, Linh Đông, Linh Xuân, Long Bình, ' +
      'Long Phước, Phú Hữu, Tam Phú, Tân Phú, Thạnh Mỹ Lợi, Trường Thạnh',
  ),
  ...schools.map(({ name, kind, ward }): Unit => ({ name, kind, ward: findWard(ward) })),
  ...unions().map((name): Unit => ({ name, kind: 'union' })),
]

function hospitals(): Unit[] {
  return [
    { name: 'Trung tâm Y tế Thành phố Thủ Đức', kind: 'hospital', ward: findWard('Hiệp Phú') },
    { name: 'Bệnh viện Thành phố Thủ Đức', kind: 'hospital', ward: findWard('Linh Trung') },
    { name: 'Bệnh viện Lê Văn Thịnh', kind: 'hospital', ward: findWard('Bình Trưng Tây') },
    { name: 'Bệnh viện Lê Văn Việt', kind: 'hospital', ward: findWard('Tăng Nhơn Phú A') },
    { name: 'Bệnh viện Đa khoa khu vực Thủ Đức', kind: 'hospital', ward: findWard('Linh Trung') },
  ]
}

function perWard(kind: Kind, prefix: string, names: string): Unit[] {
  return names.split(', ').map((name) => {
    const ward = findWard(name)
    return { name: `${prefix} ${ward.name}`, kind, ward }
  })
}

function unions(): string[] {
  return [
    'Công đoàn Giáo dục Thành phố Thủ Đức',
    'Công đoàn cơ sở Khối Đảng - Đoàn thể',
    'Công đoàn cơ sở Khối Quản lý nhà nước',
    'Công đoàn cơ sở Khối Y tế',
    'Cụm Công đoàn doanh nghiệp số 1',
    'Cụm Công đoàn doanh nghiệp số 2',
    'Cụm Công đoàn doanh nghiệp số 3',
    'Nghiệp đoàn Bốc xếp Thành phố Thủ Đức',
    'Nghiệp đoàn Giáo dục Mầm non ngoài công lập Thành phố Thủ Đức',
    'Nghiệp đoàn Xe ôm Thành phố Thủ Đức',
  ]
}
