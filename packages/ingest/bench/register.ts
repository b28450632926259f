import { pick, seededRandom } from './random.ts'

/** Columns of the generated register, as an office heads them. */
export const headings = [
  'STT',
  'Mã công trình',
  'Tên công trình',
  'Đơn vị đăng ký',
  'Cấp',
  'Lĩnh vực',
  'Ngày đăng ký',
  'Hạn hoàn thành',
  'Ngày hoàn thành',
  'Tiến độ',
  'Kinh phí',
  'Ghi chú',
] as const

/** The campaign.yaml that the generated register belongs to. */
export const campaignYaml = `id: bench
name: { vi: Sổ đo tốc độ, en: Bench register }
organiser: { vi: Thành phố A, en: City A }
dates: { start: 2023-09-23, end: 2025-02-03 }
tiers:
  - { id: city, label: { vi: Cấp thành phố, en: City }, synonyms: [cấp TP] }
  - { id: grassroots, label: { vi: Cấp cơ sở, en: Grassroots } }
`

/** Share of rows that break a rule, repeat another one, or are no data. */
const dirt = 0.02

type Row = string[]

/**
 * Rows of a register with the spellings met in real ones, one after the other. Row `n` is the same for the same seed
 * however many rows are asked for. A `changed` share of the rows has another status and completion date than the plain
 * register of that seed.
 */
export function* registerRows(rows: number, seed = 22, changed = 0): Generator<string> {
  const random = seededRandom(seed)
  const redrawn = seededRandom(seed + 1)
  for (let number = 1; number <= rows; number += 1) {
    const row = goodRow(random, number)
    const spoilt = random() < dirt ? spoil(random, row, number) : row
    if (redrawn() < changed) change(spoilt)
    yield spoilt.join(';')
  }
}

function goodRow(random: () => number, number: number): Row {
  const unit = unitName(random)
  const registered = dayOf(random, 0, 300)
  const isDone = random() < 0.78
  const work = pick(random, works)
  return [
    String(number),
    `CT-${String(number).padStart(8, '0')}`,
    `${work} ${pick(random, places)} ${1 + Math.floor(random() * 240)}, ${pick(random, wards)}`,
    unit,
    random() < 0.08 ? pick(random, cityTier) : pick(random, grassrootsTier),
    pick(random, categories),
    spell(random, registered),
    spell(random, registered + 30 + Math.floor(random() * 170)),
    isDone ? spell(random, registered + 20 + Math.floor(random() * 180)) : '',
    isDone ? pick(random, done) : pick(random, underWay),
    random() < 0.85 ? money(random) : '',
    random() < 0.1 ? pick(random, notes) : '',
  ]
}

const spoilers: readonly [
  (random: () => number, row: Row, number: number) => Row,
  ...((random: () => number, row: Row, number: number) => Row)[],
] = [
  (_, row) => set(row, 6, '31/02/2024'),
  (_, row) => set(row, 9, 'Hoàn thàn'),
  (_, row) => set(row, 4, 'Cấp thành phô'),
  (_, row) => set(row, 2, ''),
  (_, row) => set(row, 10, 'xã hội hoá'),
  (_, row) => set(row, 8, '01/01/2020'),
  (_, row, number) => set(row, 1, `CT-${String(Math.max(1, number - 7)).padStart(8, '0')}`),
  (_, row) => set(row, 2, `  ${(row[2] ?? '').replaceAll(' ', '  ')}`),
  (_, row) => set(row, 3, (row[3] ?? '').normalize('NFD')),
  (_, row) => set(row, 2, `"${row[2] ?? ''}; ""phần việc"""`),
  (random) => [
    '',
    `TỔNG CỘNG (${Math.floor(random() * 900)} công trình)`,
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  ],
]

function spoil(random: () => number, row: Row, number: number): Row {
  return pick(random, spoilers)(random, row, number)
}

function change(row: Row): void {
  if (row[1]?.startsWith('CT-') !== true) return
  row[8] = '30/01/2025'
  row[9] = 'Đã hoàn thành'
}

function set(row: Row, column: number, text: string): Row {
  row[column] = text
  return row
}

/** Most offices write 03/02/2025; some drop zeros or use other marks. */
function spell(random: () => number, day: number): string {
  const [year = '', month = '', date = ''] = new Date(Date.UTC(2023, 8, 23 + day))
    .toISOString()
    .slice(0, 10)
    .split('-')
  const style = random()
  if (style < 0.8) return `${date}/${month}/${year}`
  if (style < 0.92) return `${Number(date)}/${Number(month)}/${year}`
  return style < 0.97 ? `${year}-${month}-${date}` : `${date}.${month}.${year}`
}

function dayOf(random: () => number, from: number, to: number): number {
  return from + Math.floor(random() * (to - from))
}

function money(random: () => number): string {
  const millions = 5 + Math.floor(random() ** 3 * 5000)
  const style = random()
  if (style < 0.7) return `${millions.toLocaleString('de-DE')}.000.000`
  if (style < 0.9) return `${millions} triệu`
  return `${(millions / 1000).toFixed(2).replace('.', ',')} tỷ`
}

interface Body {
  readonly full: string
  readonly short: string
}

/** 204 units, each under a full name and an abbreviation. */
function unitName(random: () => number): string {
  const ward = pick(random, wards)
  const body = pick(random, bodies)
  return random() < 0.6 ? `${body.full} ${ward}` : `${body.short} ${ward}`
}

const bodies: readonly [Body, ...Body[]] = [
  { full: 'Phường', short: 'P.' },
  { full: 'UBND phường', short: 'UBND P.' },
  { full: 'Công an phường', short: 'CA P.' },
  { full: 'Trường Tiểu học', short: 'TH' },
  { full: 'Trạm y tế', short: 'TYT' },
  { full: 'Hội Cựu chiến binh phường', short: 'CCB P.' },
]

const wards = [
  'An Khánh',
  'An Lợi Đông',
  'An Phú',
  'Bình Chiểu',
  'Bình Thọ',
  'Bình Trưng Đông',
  'Bình Trưng Tây',
  'Cát Lái',
  'Hiệp Bình Chánh',
  'Hiệp Bình Phước',
  'Hiệp Phú',
  'Linh Chiểu',
  'Linh Đông',
  'Linh Tây',
  'Linh Trung',
  'Linh Xuân',
  'Long Bình',
  'Long Phước',
  'Long Thạnh Mỹ',
  'Long Trường',
  'Phú Hữu',
  'Phước Bình',
  'Phước Long A',
  'Phước Long B',
  'Tam Bình',
  'Tam Phú',
  'Tăng Nhơn Phú A',
  'Tăng Nhơn Phú B',
  'Tân Phú',
  'Thạnh Mỹ Lợi',
  'Thảo Điền',
  'Thủ Thiêm',
  'Trường Thạnh',
  'Trường Thọ',
] as const

const works = [
  'Nâng cấp, mở rộng hẻm',
  'Lắp đặt hệ thống chiếu sáng đường',
  'Vệ sinh, chỉnh trang khu phố',
  'Sửa chữa nhà văn hoá khu phố',
  'Trồng cây xanh tuyến đường',
  'Xây dựng tuyến đường không rác',
  'Lắp đặt camera an ninh tổ dân phố',
  'Nạo vét, khơi thông cống thoát nước đường',
  'Mô hình số hoá hồ sơ tại bộ phận một cửa số',
  'Tặng nhà tình thương cho hộ khó khăn tại khu phố',
] as const

const places = ['số', 'tổ', 'khu phố', 'đường số', 'hẻm'] as const
const cityTier = ['Cấp thành phố', 'Cấp TP', 'Thành phố'] as const
const grassrootsTier = ['Cấp cơ sở', 'Cơ sở', 'cấp cơ sở'] as const
const categories = [
  'Hạ tầng',
  'Môi trường',
  'Văn hoá - xã hội',
  'An ninh trật tự',
  'Cải cách hành chính',
  'Giáo dục',
  'Y tế',
] as const
const done = ['Hoàn thành', 'Đã hoàn thành', 'HT', 'Hoàn thành 100%', 'Xong'] as const
const underWay = ['Đang thực hiện', 'Chưa thực hiện', 'Đang thi công', 'Cơ bản hoàn thành', ''] as const
const notes = [
  'Xã hội hoá',
  'Nguồn vốn ngân sách',
  'Chờ bàn giao mặt bằng',
  'Đã nghiệm thu, chờ quyết toán',
] as const
