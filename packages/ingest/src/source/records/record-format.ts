import { UserError } from '../../user-error.ts'

/** Formats whose rows have named fields. */
export type RecordFormat = 'json' | 'ndjson' | 'parquet'

/** Objects inside one another in which a list of records is looked for, as in `{"data": {"items": []}}`. */
export const deepestList = 3

/** The first record of a copy holds the field names, so that the first row of the source is record 1. */
export const recordRows = [{ record: 1, lines: -1 }] as const

/** The error for an object that holds no list of records, or several of them. */
export function notOneList(path: string, lists: readonly string[]): UserError {
  const names = lists.map((name) => `"${name}"`).join(', ')
  return new UserError('data', {
    what:
      lists.length === 0
        ? {
            vi: 'Tệp JSON là một đối tượng, không có danh sách bản ghi nào',
            en: 'The JSON is one object, with no list of records in it',
          }
        : {
            vi: `Tệp JSON có nhiều danh sách bản ghi: ${names}`,
            en: `The JSON holds several lists of records: ${names}`,
          },
    where: path,
    fix: {
      vi: 'Xuất riêng danh sách công trình thành một mảng: [ { … }, { … } ]',
      en: 'Export the list of works alone, as an array: [ { … }, { … } ]',
    },
  })
}

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
