import type { ReadingRules } from '../campaign/reading-rules.ts'
import type { DocumentText } from '../document/document.ts'
import type { Encoding } from '../encoding/charset.ts'
import { explainSource } from '../explain/explain-source.ts'
import type { SheetExplanation } from '../explain/explanation.ts'
import { formatOf } from '../source/format.ts'
import type { Workplace } from '../source/open.ts'
import type { Role, Source } from '../source/source.ts'
import { type TableFields, tableFields } from '../table/fields.ts'
import { UserError } from '../user-error.ts'
import { countChoices, keepRows, type RowChoice } from './kept-rows.ts'
import { keepWorks, openBooks } from './kept-works.ts'

/** What a person says of a file, as campaign.yaml would; what is left out, the file's own words tell. */
export interface FileChoices {
  readonly role?: Role | undefined
  /** Field to heading. */
  readonly columns?: Readonly<Record<string, string>> | undefined
  readonly encoding?: Encoding | undefined
}

/** A sheet as it was understood; rows of those with a table are kept under its place among the sheets. */
export interface UnderstoodSheet extends SheetExplanation {
  /** Rows by what became of them; undefined where no table was understood. */
  readonly counts: Readonly<Record<RowChoice, number>> | undefined
  /** The first rows of a sheet in which no table was understood. */
  readonly head: readonly (readonly (string | null)[])[]
}

/** A file as it was understood, by itself: units and works that the campaign knows already are not looked up. */
export interface Understanding {
  readonly format: string
  readonly has_macros: boolean
  /** What a column can be read as. */
  readonly tables: TableFields
  readonly sheets: readonly UnderstoodSheet[]
  /** The words of a report, which has no sheets. */
  readonly report: Pick<DocumentText, 'text' | 'title'> | undefined
}

/**
 * Understands a file as an ingest would, and leaves its rows in the database: `keptRows` shows them, and the works it
 * would add stand in `core.work`. The database is to be empty.
 * @throws UserError when the file cannot be opened, or a choice does not fit it.
 */
export async function understandFile(
  workplace: Workplace,
  rules: ReadingRules,
  file: string,
  choices: FileChoices = {},
): Promise<Understanding> {
  const { db } = workplace
  let hasBooks = false
  const identity = { sha256: 'opened', bytes: 0, mayHaveBlankLines: true }
  const source = sourceOf(file, choices, rules)
  const { explanation, report, heads } = await explainSource(
    workplace,
    rules,
    source,
    identity,
    async (_, sheet, place) => {
      if (!hasBooks) await openBooks(db, rules)
      hasBooks = true
      await keepRows(db, sheet, place)
      await keepWorks(db, sheet, rules.id)
    },
  )
  const sheets: UnderstoodSheet[] = []
  for (const [place, sheet] of explanation.sheets.entries()) {
    const counts = sheet.table === null ? undefined : await countChoices(db, place)
    sheets.push({ ...sheet, counts, head: heads.get(place) ?? [] })
  }
  const { format, has_macros } = explanation
  return {
    format,
    has_macros,
    tables: tableFields,
    sheets,
    report: report && { text: report.text, title: report.title },
  }
}

function sourceOf(
  file: string,
  { role, columns = {}, encoding }: FileChoices,
  { drift }: ReadingRules,
): Source {
  const format = formatOf(file)
  if (format === undefined) throw unreadable(file)
  return {
    path: file,
    file,
    format,
    role,
    columns,
    title: undefined,
    publishedOn: undefined,
    series: file,
    drift,
    ...(encoding && { encoding }),
  }
}

/** The error for a file whose name promises nothing that is read. */
export function unreadable(file: string): UserError {
  return new UserError('configuration', {
    what: { vi: 'Không đọc được định dạng tệp này', en: 'The file is of a format that is not read' },
    where: file,
    fix: {
      vi: 'Lưu bảng thành .xlsx, .ods, .csv, .docx, .odt, .html, .json hoặc .parquet; báo cáo thành .docx, .pdf, .html hoặc .txt',
      en: 'Save tables as .xlsx, .ods, .csv, .docx, .odt, .html, .json or .parquet, reports as .docx, .pdf, .html or .txt',
    },
  })
}
