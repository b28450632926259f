import { type Clerk, hireClerk, writeDate, writeMoney } from './clerk.ts'
import { toCsv } from './csv.ts'
import { dotted } from './dotted.ts'
import { published } from './published.ts'
import { type Random, randomStream } from './random.ts'
import { writeNote, writeStatus, writeTier } from './remarks.ts'
import { misspellUnit, slip, toOldTone } from './spelling.ts'
import type { Unit } from './units.ts'
import type { Tier, Work } from './work.ts'

const header = [
  'STT',
  'Mã công trình',
  'Tên công trình, phần việc',
  'Đơn vị đăng ký',
  'Cấp',
  'Lĩnh vực',
  'Địa điểm',
  'Ngày đăng ký',
  'Khởi công',
  'Hạn hoàn thành',
  'Ngày hoàn thành',
  'Tiến độ thực hiện',
  'Kinh phí',
  'Ghi chú',
]

/** The register as an office keeps it: letterhead, title, header, sections, totals, notes, signature. */
export function writeRegister(seed: string, works: readonly Work[]): string {
  const random = randomStream(`${seed}/register`)
  const units = [...new Set(works.map(({ unit }) => unit))]
  const clerks = new Map(units.map((unit) => [unit, hireClerk(random, unit)]))
  const section = (tier: Tier) => sectionRows(random, clerks, tier, works)
  return toCsv(
    [
      ...letterhead(),
      header,
      header.map((_, index) => String(index + 1)),
      ...section('city'),
      ...section('grassroots'),
      totalRow(works),
      ...signature(),
    ],
    header.length,
  )
}

function letterhead(): string[][] {
  return [
    aside('UBND THÀNH PHỐ THỦ ĐỨC', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    aside('HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', 'Độc lập - Tự do - Hạnh phúc'),
    [],
    ['SỔ THEO DÕI CÔNG TRÌNH, PHẦN VIỆC ĐĂNG KÝ'],
    ['ĐỢT HOẠT ĐỘNG CAO ĐIỂM 500 NGÀY THI ĐUA'],
    ['SỔ ĐĂNG KÝ MINH HOẠ: số liệu từng công trình do chương trình tạo ra, các tổng số là số đã công bố'],
    ['(Số liệu tính đến ngày 03/02/2025)'],
    [...Array<string>(12).fill(''), 'Đơn vị tính: đồng'],
  ]
}

function sectionRows(
  random: Random,
  clerks: ReadonlyMap<Unit, Clerk>,
  tier: Tier,
  works: readonly Work[],
): string[][] {
  const own = works.filter((work) => work.tier === tier)
  const heading = tier === 'city' ? 'I. CẤP THÀNH PHỐ' : 'II. CẤP CƠ SỞ'
  const rows = own.map((work, index) => {
    const clerk = clerks.get(work.unit)
    if (!clerk) throw new Error(`nobody keeps the list of ${work.unit.name}`)
    return workRow(random, clerk, work, index + 1)
  })
  return [[`${heading} (${own.length} công trình)`], ...rows]
}

function workRow(random: Random, clerk: Clerk, work: Work, ordinal: number): string[] {
  const write = (text: string) => typed(clerk, slip(random, text))
  const date = (day: number | undefined) => writeDate(random, clerk, day)
  return [
    String(ordinal),
    `${work.tier === 'city' ? 'TP' : 'CS'}-${String(ordinal).padStart(3, '0')}`,
    write(work.title),
    typed(clerk, random.chance(0.07) ? misspellUnit(random, work.unit) : work.unit.name),
    random.chance(clerk.tierLeftOut) ? '' : typed(clerk, writeTier(random, work.tier)),
    work.category,
    write(work.place),
    date(work.registered),
    date(work.started),
    date(work.due),
    date(work.completed),
    typed(clerk, writeStatus(random, work)),
    writeMoney(random, clerk, work.budget),
    write(writeNote(random, work)),
  ]
}

function typed(clerk: Clerk, text: string): string {
  const toned = clerk.oldTone ? toOldTone(text) : text
  return clerk.decomposed ? toned.normalize('NFD') : toned
}

function totalRow(works: readonly Work[]): string[] {
  const completed = works.filter(({ state }) => state === 'completed').length
  const budget = works.reduce((sum, work) => sum + (work.budget ?? 0), 0)
  const row = ['TỔNG CỘNG', '', `${works.length} công trình`, `${published.units} đơn vị`]
  return [...row, ...Array<string>(7).fill(''), `Hoàn thành ${completed} công trình`, dotted(budget)]
}

function signature(): string[][] {
  return [
    [],
    ['Ghi chú:'],
    [
      '- Ô Cấp để trống: theo mục I hoặc mục II. Ô Kinh phí để trống: không sử dụng kinh phí hoặc chưa có dự toán.',
    ],
    ['- Cơ bản hoàn thành chưa được tính là hoàn thành.'],
    [],
    aside('', 'Thành phố Thủ Đức, ngày 03 tháng 02 năm 2025'),
    aside('NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ'),
    aside('(Ký, ghi rõ họ tên)', '(Ký tên, đóng dấu)'),
  ]
}

/** A row with one text on the left and one on the right of the sheet. */
function aside(left: string, right: string): string[] {
  return [left, ...Array<string>(8).fill(''), right]
}
