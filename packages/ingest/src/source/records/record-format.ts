import { UserError } from '../../user-error.ts'

/** Formats whose rows have named fields. */
export type RecordFormat = 'json' | 'ndjson' | 'parquet'

/** The first record of a copy holds the field names, so that the first row of the source is record 1. */
export const recordRows = [{ record: 1, lines: -1 }] as const

/** The error for a file without rows. */
export function emptyRecords(path: string): UserError {
  return new UserError('data', {
    what: { vi: 'Tệp trống', en: 'The file is empty' },
    where: path,
    fix: {
      vi: 'Xuất lại bảng, hoặc bỏ tệp khỏi sources/',
      en: 'Export the table again, or remove the file from sources/',
    },
  })
}
