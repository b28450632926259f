import type { Header } from '../layout/header.ts'
import { UserError } from '../user-error.ts'
import { registerTable } from './register.ts'
import type { TableSpec } from './spec.ts'

/** Headings shown as what a missing column may be. */
const mostShown = 5

/** The error for a table that nearly is a register: to take its file for something else would lose its works. */
export class AlmostRegister extends UserError {}

/** Fields, beside its numbers and the names of its works, by which a table is nearly a register. */
const fewestOfWorks = 2

/** The error for a file without a header that is understood: what is missing from the one that comes nearest, or what one needs. */
export function noHeader(
  nearest: Header<string> | undefined,
  candidates: readonly TableSpec[],
  file: string,
): UserError {
  const others = [...registerTable.evidence, 'started_on'].filter((field) => nearest?.columns.has(field))
  const isNear = nearest?.columns.has('seq') === true && others.length >= fewestOfWorks
  return new (isNear ? AlmostRegister : UserError)('data', {
    what: {
      vi: 'Phần đầu tệp không có dòng tiêu đề cột nào nhận ra được',
      en: 'No row in the first part of the file is a header that is understood',
    },
    where: file,
    fix: nearest === undefined ? whatIsNeeded(candidates) : whatIsMissing(nearest),
  })
}

interface Fix {
  readonly vi: string
  readonly en: string
}

function nameOf({ headings }: TableSpec, field: string): string {
  return `"${headings[field]?.[0] ?? field}"`
}

function whatIsNeeded(candidates: readonly TableSpec[]): Fix {
  const wanted = (and: string, or: string) =>
    candidates.map((spec) => spec.needed.map((field) => nameOf(spec, field)).join(and)).join(or)
  return {
    vi: `Tiêu đề cần có ${wanted(' và ', ', hoặc ')}; sổ không có cột đơn vị thì ghi tên đơn vị ở tên trang hoặc phía trên bảng; nếu tệp dùng từ khác, ghi ở sources: columns: trong campaign.yaml`,
    en: `A header needs ${wanted(' and ', ', or ')}, and a register without units needs one in the name of its sheet or above its table; if the file uses other words, name them under sources: columns: in campaign.yaml`,
  }
}

/** Which of the fields that a register needs no heading names, and which headings may. */
function whatIsMissing({ columns, unread }: Header<string>): Fix {
  const mayBe = unread
    .filter(({ why }) => why === 'unknown')
    .slice(0, mostShown)
    .map(({ heading }) => `"${heading ?? ''}"`)
  const said = registerTable.needed
    .filter((field) => !columns.has(field))
    .map((field): Fix => {
      const name = nameOf(registerTable, field)
      const line = `columns: { ${field}: ${mayBe[0] ?? '"…"'} }`
      const above = field === 'unit' ? aboveTable : { vi: '', en: '' }
      if (mayBe.length === 0)
        return { vi: `Bảng thiếu cột ${name}${above.vi}`, en: `No column is ${name}${above.en}` }
      return {
        vi: `Chưa rõ cột nào là ${name}, có thể là ${mayBe.join(', ')}: ghi cột đúng ở sources: trong campaign.yaml, ví dụ ${line}${above.vi}`,
        en: `It is not clear which column is ${name}, it may be ${mayBe.join(', ')}: name the right one under sources: in campaign.yaml, as ${line}${above.en}`,
      }
    })
  if (said.length === 0) return notEnough
  return { vi: said.map(({ vi }) => vi).join('. '), en: said.map(({ en }) => en).join('. ') }
}

const aboveTable = {
  vi: '; nếu cả sổ là của một đơn vị, ghi tên đơn vị ở tên trang hoặc phía trên bảng',
  en: '; if the whole register is of one unit, write its name above the table or as the name of the sheet',
}

const notEnough = {
  vi: 'Bảng có tên công trình và đơn vị mà không có cột nào khác của một sổ: thêm cột Cấp, Hạn hoàn thành hoặc Kết quả',
  en: 'The table names works and units and has no other column of a register: add its tiers, due days or states',
}
