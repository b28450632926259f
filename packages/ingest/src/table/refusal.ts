import type { SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import { foldText } from '../text/fold.ts'
import { UserError } from '../user-error.ts'
import { registerTable } from './register.ts'
import type { TableSpec } from './spec.ts'

/** Headings shown as what a missing column may be. */
const mostShown = 5

/** The error for a table that nearly is a register: to take its file for something else would lose its works. */
export class AlmostRegister extends UserError {}

/** Fields, beside the names of its works, by which a table is nearly a register, where its rows have numbers and where not. */
const fewestOfNumbered = 2
const fewestOfOthers = 3

/**
 * The error for a file without a header that is understood: what is missing from the one that comes nearest, or what one needs.
 * The unit is no column that is missing where it `isUnitSaid` above.
 */
export function noHeader(
  nearest: Header<string> | undefined,
  candidates: readonly TableSpec[],
  file: string,
  isUnitSaid: boolean,
): UserError {
  const others = [...registerTable.evidence, 'started_on'].filter((field) => nearest?.columns.has(field))
  const isNumbered = nearest?.columns.has('seq') === true
  const isNear = others.length >= (isNumbered ? fewestOfNumbered : fewestOfOthers)
  return new (isNear ? AlmostRegister : UserError)('data', {
    what: {
      vi: 'Phần đầu tệp không có dòng tiêu đề cột nào nhận ra được',
      en: 'No row in the first part of the file is a header that is understood',
    },
    where: file,
    fix: nearest === undefined ? whatIsNeeded(candidates) : whatIsMissing(nearest, isUnitSaid),
  })
}

/** "9/12", "9/12 (75%)": what is completed of what was registered. */
const fraction = /^(\d{1,6}) ?\/ ?(\d{1,6})(?: ?\([\d.,]+ ?%\))?$/u

/** Fewest rows with a fraction for a table to state its counts so. */
const fewestFractions = 2

/** Whether a column holds nothing but fractions from some row on. */
export function countsAsFractions(rows: readonly SheetRow[]): boolean {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return Array.from({ length: columns }, (_, column) => rows.map(({ cells }) => cells[column] ?? '')).some(
    (cells) => {
      const first = cells.findIndex((cell) => fraction.test(cell))
      const below = first === -1 ? [] : cells.slice(first).filter((cell) => cell !== '')
      const areParts = below.every((cell) => {
        const [, part, whole] = fraction.exec(cell) ?? []
        return Number(part) <= Number(whole)
      })
      return below.length >= fewestFractions && areParts
    },
  )
}

/** The error for a summary with both counts in one cell. */
export function fractions(file: string): UserError {
  return new UserError('data', {
    what: {
      vi: 'Biểu tổng hợp ghi hai con số trong một ô, như 9/12',
      en: 'The summary writes two counts into one cell, as 9/12',
    },
    where: file,
    fix: {
      vi: 'Tách thành hai cột "Đã hoàn thành" và "Số công trình đăng ký"; theo cấp thì mỗi cấp hai cột',
      en: 'Make them two columns, "Đã hoàn thành" and "Số công trình đăng ký"; two for each tier where they are by tier',
    },
  })
}

/** The error for a summary that says what was registered, and not what is completed. */
export function notCompleted(file: string): UserError {
  return new UserError('data', {
    what: {
      vi: 'Biểu tổng hợp không có cột số công trình đã hoàn thành',
      en: 'The summary has no column of works completed',
    },
    where: file,
    fix: {
      vi: 'Thêm cột "Đã hoàn thành"; tiêu đề khác thì ghi ở sources: trong campaign.yaml, ví dụ columns: { completed: "…" }',
      en: 'Add the column "Đã hoàn thành", or name another heading under sources: in campaign.yaml, as columns: { completed: "…" }',
    },
  })
}

/** The error for a summary in which no column is known to name units. */
export function noUnits(file: string, { unread }: Header<string>): UserError {
  const mayBe = unread.flatMap(({ heading, why }) =>
    why === 'unknown' && heading !== null ? [`"${heading}"`] : [],
  )
  const line = `columns: { unit: ${mayBe[0] ?? '"…"'} }`
  return new UserError('data', {
    what: {
      vi: 'Biểu tổng hợp không có cột nào rõ là đơn vị',
      en: 'No column of the summary is clearly that of its units',
    },
    where: file,
    fix: {
      vi: `Mỗi dòng cần là một đơn vị, ở cột "Đơn vị"; tiêu đề khác thì ghi ở sources: trong campaign.yaml, ví dụ ${line}`,
      en: `Give each unit a row, named in the column "Đơn vị"; name another heading under sources: in campaign.yaml, as ${line}`,
    },
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
    candidates
      .filter(({ role }) => candidates.length === 1 || role !== 'figures')
      .map((spec) => spec.needed.map((field) => nameOf(spec, field)).join(and))
      .join(or)
  return {
    vi: `Tiêu đề cần có ${wanted(' và ', ', hoặc ')}; sổ không có cột đơn vị thì ghi tên đơn vị ở tên trang hoặc phía trên bảng; nếu tệp dùng từ khác, ghi ở sources: columns: trong campaign.yaml`,
    en: `A header needs ${wanted(' and ', ', or ')}, and a register without units needs one in the name of its sheet or above its table; if the file uses other words, name them under sources: columns: in campaign.yaml`,
  }
}

/** Headings above amounts and addresses, which name neither works nor units. */
const measures =
  /^(?:đvt|đơn vị tính|số lượng|sl|số điện thoại|khối lượng|kl|điểm|mức|giá|đơn giá|thành tiền|tổng|kế hoạch|thực hiện|kh|th|%|tỉ lệ|email|địa chỉ email|dấu thời gian)(?![\p{L}])/u

/** Which of the fields that a register needs no heading names, and which headings may. */
function whatIsMissing({ columns, unread }: Header<string>, isUnitSaid: boolean): Fix {
  const mayBe = unread
    .filter(({ why, heading }) => why === 'unknown' && !measures.test(foldText(heading ?? '')))
    .slice(0, mostShown)
    .map(({ heading }) => `"${heading ?? ''}"`)
  const said = registerTable.needed
    .filter((field) => !columns.has(field) && !(field === 'unit' && isUnitSaid))
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
