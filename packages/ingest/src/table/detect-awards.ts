import { awardForms, recipientKinds } from '../lexicon/award.ts'
import { type AwardField, awardHeaders, kindsByHeading } from '../lexicon/headers/award.ts'
import type { SheetRow } from '../layout/cells.ts'
import { commendationTitle } from '../layout/commendation.ts'
import { type GivenAward, givenAward } from '../layout/given-award.ts'
import { findHeader, type Header } from '../layout/header.ts'
import { commendationRow } from '../layout/structure.ts'
import { groupsAbove, type Sheet } from '../source/sheet.ts'
import { foldText } from '../text/fold.ts'
import { UserError } from '../user-error.ts'

/** What is looked at of a sheet to tell a list of awards. */
type AwardsSheet = Pick<Sheet, 'head' | 'above' | 'aboveAll'>

/**
 * What a list of awards says of all its rows.
 * @throws UserError when its forms are columns, a cell names several recipients, or it only puts forward whom it names.
 */
export function givenOfAwards(sheet: AwardsSheet, header: Header<string>, file: string): GivenAward {
  if (hasFormColumns(sheet.head, header)) throw formColumns(file)
  if (listsRecipients(sheet.head, header)) throw recipientsInCell(file)
  const award = saidOfAwards(sheet, header)
  if (isProposed(sheet, header, award)) throw proposed(file)
  return award
}

/** Whether forms of awards head columns of their own, right under the header, in which ticks tell who has which. */
function hasFormColumns(rows: readonly SheetRow[], header: Header<string>): boolean {
  const next = rows.find(({ record }) => record === header.record + 1)?.cells ?? []
  const recipient = header.columns.get('recipient') ?? -1
  const below = next[recipient] ?? null
  // A heading merged over both rows stands in both.
  const isHeading = below === null || below === header.headings[recipient]
  const headings = header.headings.map((heading) => heading?.split(' > ').at(-1) ?? null)
  const named = isHeading ? [...headings, ...next] : headings
  return named.filter((text) => text !== null && formNames.has(foldText(text))).length > 1
}

/** Whether numbers stand where names should, in a table that counts whom it commends. */
export function countsRecipients(rows: readonly SheetRow[], header: Header<string>): boolean {
  const column = header.columns.get('recipient') ?? -1
  const cells = rows.flatMap(({ record, cells: texts }) =>
    record > header.record ? (texts[column] ?? []) : [],
  )
  return cells.length > 0 && cells.every((cell) => /^[\d.]+$/u.test(cell))
}

/** Whether a cell lists recipients one below the other: "- Phường An Phú;\n- Phường Cát Lái". */
function listsRecipients(rows: readonly SheetRow[], header: Header<string>): boolean {
  const column = header.columns.get('recipient') ?? -1
  return rows.some(({ record, cells }) => record > header.record && listed.test(cells[column] ?? ''))
}

const listed =
  /^\s*(?:[-+•*]\s*\p{L}[^\n;]{0,200}[\n;]\s*[-+•*]\s*\p{L}|1[.)]\s*\p{L}[^\n;]{0,200}[\n;]\s*2[.)]\s*\p{L})/u

function recipientsInCell(file: string): UserError {
  return new UserError('data', {
    what: {
      vi: 'Danh sách khen thưởng ghi nhiều tập thể, cá nhân trong một ô',
      en: 'The list of awards names several recipients in one cell',
    },
    where: file,
    fix: {
      vi: 'Ghi mỗi tập thể, cá nhân một dòng, kèm hình thức khen của dòng đó',
      en: 'Give each recipient a row of its own, with its form of award',
    },
  })
}

/** Whether a list puts forward whom it names, by its title or its headings, and nothing tells of a decision. */
function isProposed(sheet: AwardsSheet, header: Header<string>, award: GivenAward): boolean {
  if (award.decided_on !== undefined || header.columns.has('decided_on')) return false
  const titles = groupsAbove(sheet, header).flatMap((rows) => rows.flatMap(({ cells }) => cells))
  return [...titles, ...header.headings].some((text) => text !== null && proposes.test(foldText(text)))
}

const proposes =
  /(?:^|[^\p{L}])đề nghị (?:được |xét )*(?:tặng|khen|công nhận|phong tặng|truy tặng|xét)|(?:khen thưởng|khen) đề nghị/u

function proposed(file: string): UserError {
  return new UserError('data', {
    what: {
      vi: 'Danh sách mới là đề nghị khen thưởng, chưa nêu quyết định nào',
      en: 'The list puts forward whom to commend, and names no decision',
    },
    where: file,
    fix: {
      vi: 'Khi có quyết định, ghi số và ngày của quyết định phía trên bảng hoặc ở cột "Ngày quyết định"; trước đó để tệp ngoài sources/',
      en: 'Once it is decided, write the number and day of the decision above the table or in a column "Ngày quyết định"; until then keep the file out of sources/',
    },
  })
}

const formNames: ReadonlySet<string> = new Set(awardForms.map(foldText))

function formColumns(file: string): UserError {
  return new UserError('data', {
    what: {
      vi: 'Danh sách khen thưởng ghi mỗi hình thức thành một cột để đánh dấu',
      en: 'The list of awards has a column to tick for each form of award',
    },
    where: file,
    fix: {
      vi: 'Gộp thành một cột "Hình thức khen thưởng", mỗi dòng ghi tên hình thức: Bằng khen, Giấy khen …',
      en: 'Make them one column "Hình thức khen thưởng" with the name of the form in each row: Bằng khen, Giấy khen …',
    },
  })
}

/** What is said of all awards of a list: above it, and of whom by the heading over their names. */
function saidOfAwards(sheet: AwardsSheet, header: Header<string>): GivenAward {
  const term = header.matches.get(header.columns.get('recipient') ?? -1)?.term ?? ''
  const kind = recipientKinds.find((one) => kindsByHeading[one].includes(term))
  return { ...givenAward(groupsAbove(sheet, header)), ...(kind !== undefined && { recipient_kind: kind }) }
}

const recipientOnly: readonly AwardField[] = ['recipient']

/**
 * A numbered list of awards without a column of their form, which its title says once ("DANH SÁCH … ĐƯỢC TẶNG GIẤY KHEN"), or the headings among its rows. A
 * table with forms among its headings counts awards.
 * @throws UserError when the list only puts forward whom it names.
 */
export function formless(
  sheet: AwardsSheet,
  overrides: Readonly<Record<string, string>>,
  file: string,
): { readonly header: Header<string>; readonly given: { readonly award: GivenAward } } | undefined {
  const header = findHeader(sheet.head, awardHeaders, recipientOnly, overrides)
  if (!header?.columns.has('seq') || countsRecipients(sheet.head, header)) return undefined
  const award = saidOfAwards(sheet, header)
  const counts = header.headings.some((heading) => commendationTitle(heading ?? '') !== undefined)
  const below = sheet.head.filter(({ record }) => record > header.record)
  const isSaid =
    award.form !== undefined || below.some((row) => commendationRow(row)?.commendation?.form !== undefined)
  if (!isSaid || counts) return undefined
  if (isProposed(sheet, header, award)) throw proposed(file)
  return { header, given: { award } }
}
