import { readingContext } from '../campaign/reading-context.ts'
import type { ReadingRules } from '../campaign/reading-rules.ts'
import type { DocumentText } from '../document/document.ts'
import { readDocument } from '../document/read-document.ts'
import { prepareReading, withTiers } from '../run/reading.ts'
import type { FileIdentity } from '../source/file-identity.ts'
import { baseName } from '../source/file-name.ts'
import { openFile, type Workplace } from '../source/open.ts'
import type { Sheet } from '../source/sheet.ts'
import type { Source } from '../source/source.ts'
import { UserError } from '../user-error.ts'
import { explainBook, type Look } from './explain-book.ts'
import { explainUnread } from './explain-unread.ts'
import type { FileExplanation } from './explanation.ts'

export interface ExplainedSource {
  readonly explanation: Pick<FileExplanation, 'format' | 'has_macros' | 'report_title' | 'sheets'>
  /** The words of a file that is a report. */
  readonly report: DocumentText | undefined
  /** By the place of their explanation, the first rows of sheets in which no table is understood. */
  readonly heads: ReadonlyMap<number, readonly (readonly (string | null)[])[]>
}

/**
 * Tells how a file would be read, wherever it is and whichever DuckDB reads it: as a report, or sheet by sheet. A
 * workbook in which no table is understood is explained as far as it goes.
 * @throws UserError when the file cannot be opened at all.
 */
export async function explainSource(
  workplace: Workplace,
  rules: ReadingRules,
  source: Source,
  identity: FileIdentity,
  look?: Look,
): Promise<ExplainedSource> {
  const { db, scratch } = workplace
  try {
    const reading = await prepareReading(db, source, identity, scratch)
    const { book } = withTiers(reading, readingContext(rules, 1).tiers)
    if (!book) return explainReport(source)
    const { format, hasMacros } = book
    const sheets = await explainBook(db, rules, book, look)
    return {
      explanation: { format, has_macros: hasMacros, report_title: null, sheets },
      report: undefined,
      heads: headsOf(book.others, book.tables.length),
    }
  } catch (error) {
    if (!(error instanceof UserError) || error.kind !== 'data' || source.role === 'report') throw error
    // A file that cannot be opened throws again here; one without a table can still be shown.
    const { file, encoding } = source
    const input = { ...identity, id: identity.sha256, path: file, file, name: baseName(file) }
    const { format, hasMacros, sheets } = await openFile(workplace, input, { encoding })
    const explained = sheets.map((sheet) => explainUnread(sheet, error))
    return {
      explanation: { format, has_macros: hasMacros, report_title: null, sheets: explained },
      report: undefined,
      heads: headsOf(sheets, 0),
    }
  }
}

/** Rows in which a person looks for the headings. */
const headRows = 15

function headsOf(sheets: readonly Sheet[], before: number): ExplainedSource['heads'] {
  return new Map(
    sheets.map(({ head }, index) => [before + index, head.slice(0, headRows).map(({ cells }) => cells)]),
  )
}

async function explainReport({ file, encoding, title }: Source): Promise<ExplainedSource> {
  const report = await readDocument(file, file, encoding)
  const first = report.text.split('\n').find((line) => line.trim() !== '')
  const named = title ?? report.title ?? first
  const explanation = {
    format: report.format,
    has_macros: false,
    report_title: named?.trim() ?? null,
    sheets: [],
  }
  return { explanation, report, heads: new Map() }
}
