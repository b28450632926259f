import { day, lastDay } from './day.ts'
import type { Random } from './random.ts'
import type { State, Tier, Work } from './work.ts'

type Spellings = readonly (readonly [spelling: string, weight: number])[]

/** The progress column: what the unit writes for where the work stands. */
export function writeStatus(random: Random, work: Work): string {
  return random.weighted([...spellings[work.state], ...closerSpellings(work)])
}

/** The tier column, when it is filled in at all. */
export function writeTier(random: Random, tier: Tier): string {
  return random.weighted(tierSpellings[tier])
}

/** The notes column; mostly empty. */
export function writeNote(random: Random, work: Work): string {
  const { state, build, registered, budget } = work
  if (state === 'carried_over' && random.chance(0.3))
    return 'Chuyển tiếp sang đợt thi đua chào mừng Đại hội Đảng bộ'
  if (state === 'suspended')
    return random.pick(build ? obstacles : ['Chờ hướng dẫn', 'Chờ bố trí kinh phí', ''])
  if (state !== 'completed' && build && random.chance(0.45)) return random.pick(obstacles)
  if (registered >= day('2024-01-01') && random.chance(0.35)) return 'Đăng ký bổ sung'
  if (isLate(work) && random.chance(0.3)) return build ? 'Chậm do mưa kéo dài' : 'Điều chỉnh kế hoạch'
  return budget !== undefined && random.chance(0.22) ? random.pick(fundsOf(work)) : ''
}

function closerSpellings(work: Work): Spellings {
  const { state, build, completed, due } = work
  if (state === 'under_way') return [...(due < lastDay ? overdue : []), ...(build ? onSite : [])]
  if (state === 'not_started' && build) return [['Chưa khởi công', 12]]
  if (completed === undefined) return []
  return [...(build ? handedOver : []), ...(completed > due ? late : completed < due - 20 ? early : onTime)]
}

function isLate({ completed, due }: Work): boolean {
  return completed !== undefined && completed > due
}

function fundsOf({ unit, category, build }: Work): readonly string[] {
  if (unit.kind === 'ward' && build)
    return ['Nhà nước và Nhân dân cùng làm', 'Vốn ngân sách', 'Vốn xã hội hoá']
  const donated = category === 'An sinh xã hội' || unit.kind === 'ward' || unit.kind === 'preschool'
  return donated ? ['Vốn xã hội hoá', 'Vận động mạnh thường quân'] : ['Vốn ngân sách', 'Nguồn sự nghiệp']
}

const spellings: Readonly<Record<State, Spellings>> = {
  completed: [
    ['Hoàn thành', 44],
    ['Đã hoàn thành', 22],
    ['hoàn thành', 8],
    ['đã hoàn thành', 4],
    ['HT', 6],
    ['HOÀN THÀNH', 2],
    ['Hoàn  thành', 1],
    ['Hoàn thành ', 2],
    ['Xong', 2],
    ['xong', 2],
    ['Về đích', 2],
    ['Đã về đích', 1],
  ],
  under_way: [
    ['Đang thực hiện', 34],
    ['đang thực hiện', 12],
    ['Đang triển khai', 16],
    ['đang triển khai', 6],
    ['Đang hoàn thiện', 3],
  ],
  nearly_done: [
    ['Cơ bản hoàn thành', 6],
    ['cơ bản hoàn thành', 3],
  ],
  not_started: [
    ['Chưa thực hiện', 5],
    ['Chưa triển khai', 3],
    ['chưa thực hiện', 2],
  ],
  suspended: [
    ['Tạm dừng', 6],
    ['tạm dừng', 2],
    ['Tạm ngưng', 1],
  ],
  carried_over: [
    ['Chuyển tiếp', 12],
    ['chuyển tiếp', 4],
    ['Chuyển tiếp sang năm 2025', 3],
    ['CHUYỂN TIẾP', 1],
  ],
}

const overdue: Spellings = [
  ['Chậm tiến độ', 22],
  ['chậm tiến độ', 10],
]
const onSite: Spellings = [
  ['Đang thi công', 40],
  ['đang thi công', 16],
]
const handedOver: Spellings = [
  ['Đã bàn giao', 6],
  ['Đã nghiệm thu', 4],
  ['đã bàn giao', 2],
]
const onTime: Spellings = [
  ['Hoàn thành đúng hạn', 7],
  ['hoàn thành đúng hạn', 3],
]
const early: Spellings = [
  ['Hoàn thành trước hạn', 14],
  ['hoàn thành trước hạn', 4],
]
const late: Spellings = [['Hoàn thành trễ hạn', 10]]

const tierSpellings: Readonly<Record<Tier, Spellings>> = {
  city: [
    ['Thành phố', 8],
    ['Cấp thành phố', 5],
    ['Cấp TP', 4],
    ['cấp thành phố', 2],
    ['Cấp Thành phố', 1],
  ],
  grassroots: [
    ['Cơ sở', 11],
    ['Cấp cơ sở', 6],
    ['cấp cơ sở', 3],
    ['cơ sở', 1],
  ],
}

const obstacles = [
  'Vướng mặt bằng',
  'Chờ bố trí vốn',
  'Điều chỉnh thiết kế, dự toán',
  'Đang di dời hạ tầng kỹ thuật',
  'Chờ thẩm định hồ sơ',
]
