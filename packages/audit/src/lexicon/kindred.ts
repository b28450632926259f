import { foldSpelling } from '../text/fold-spelling.ts'

/** Nouns that a report changes between for the same things: what is counted as "đảng viên" may be parted as "đồng chí". */
const families: readonly (readonly string[])[] = [
  [
    'người',
    'người dân',
    'người lao động',
    'lao động',
    'nhân khẩu',
    'công dân',
    'cá nhân',
    'đồng chí',
    'đảng viên',
    'đoàn viên',
    'hội viên',
    'cán bộ',
    'công chức',
    'viên chức',
    'giáo viên',
    'công nhân',
    'thanh niên',
    'phụ nữ',
    'học sinh',
    'sinh viên',
    'thí sinh',
    'em',
    'trẻ',
    'trẻ em',
    'bệnh nhân',
    'people',
    'person',
    'persons',
    'members',
    'students',
    'pupils',
    'children',
    'workers',
    'teachers',
  ],
  ['hồ sơ', 'thủ tục', 'thủ tục hành chính', 'tthc', 'dịch vụ công', 'applications', 'files', 'procedures'],
  ['công trình', 'phần việc', 'công trình, phần việc', 'dự án', 'hạng mục', 'nhiệm vụ', 'works', 'projects'],
  ['hộ', 'hộ dân', 'hộ gia đình', 'gia đình', 'hộ nghèo', 'hộ cận nghèo', 'households', 'homes'],
  ['nhà', 'căn', 'căn nhà', 'ngôi nhà', 'houses'],
  ['đơn vị', 'địa phương', 'cơ quan', 'tập thể', 'tổ chức', 'doanh nghiệp', 'cơ sở', 'units'],
]

const familyOf = new Map(
  families.flatMap((nouns, family) => nouns.map((noun) => [foldSpelling(noun), family] as const)),
)

/** Whether two nouns of normal text may count the same things; a missing one says nothing against it. */
export function areKindred(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a.includes(b) || b.includes(a)) return true
  const family = familyOf.get(a)
  return family !== undefined && family === familyOf.get(b)
}
