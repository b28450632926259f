import { UserError } from '../user-error.ts'

/** What compressed sources may grow to, in bytes: whole files go to disk, the rest is held in memory. */
export const limits = {
  inflated: 8 * 2 ** 30,
  inMemory: 512 * 2 ** 20,
  /** Growth that no table written by an office reaches; small files are let be. */
  ratio: 250,
  ratioFrom: 64 * 2 ** 20,
  entries: 10_000,
  /** Tables of one file: each costs as much as a small file. */
  tables: 2_000,
  /** Beyond this, what was exported is no table of works; a register has a few dozen columns. */
  columns: 1_024,
} as const

/**
 * Refuses what unpacks out of all proportion.
 * @throws UserError for an archive that would fill the disk or the memory.
 */
export function assertProportionate(inflated: number, packed: number, path: string): void {
  const isBomb = inflated > limits.ratioFrom && inflated > packed * limits.ratio
  if (!isBomb && inflated <= limits.inflated) return
  throw new UserError('data', {
    what: {
      vi: 'Tệp giải nén ra lớn bất thường, không thể là một bảng',
      en: 'The file unpacks to far more than a table can be',
    },
    where: path,
    fix: {
      vi: 'Không nên tin tệp này; xin gửi lại bảng ở dạng không nén',
      en: 'Do not trust it; ask for the table again, unpacked',
    },
  })
}

/** @throws UserError for a file of more tables than a person puts into one. */
export function assertFewTables(tables: number, path: string): void {
  if (tables <= limits.tables) return
  throw new UserError('data', {
    what: {
      vi: `Tệp có hơn ${limits.tables} bảng; chỉ đọc tối đa ngần ấy`,
      en: `The file has more than ${limits.tables} tables; at most that many are read`,
    },
    where: path,
    fix: { vi: 'Tách thành nhiều tệp', en: 'Split it into several files' },
  })
}

/**
 * `times` tells what reading takes up for each byte.
 * @throws UserError when a part that must be held in memory is too big for it.
 */
export function assertFitsMemory(bytes: number, path: string, times = 1): void {
  if (bytes * times <= limits.inMemory) return
  throw new UserError('data', {
    what: {
      vi: `Tệp quá lớn để đọc một lần (${Math.round(bytes / 2 ** 20)} MB)`,
      en: `The file is too big to be read in one piece (${Math.round(bytes / 2 ** 20)} MB)`,
    },
    where: path,
    fix: { vi: 'Lưu thành .xlsx hoặc .csv, hoặc tách nhỏ tệp', en: 'Save it as .xlsx or .csv, or split it' },
  })
}

/** @throws UserError for a table wider than any that a person keeps. */
export function assertFewColumns(columns: number, path: string): void {
  if (columns <= limits.columns) return
  throw new UserError('data', {
    what: {
      vi: `Bảng có ${columns} cột; chỉ đọc tối đa ${limits.columns} cột`,
      en: `The table has ${columns} columns; at most ${limits.columns} are read`,
    },
    where: path,
    fix: {
      vi: 'Chỉ giữ các cột của sổ, xoá những cột khác',
      en: 'Keep the columns of the register, and delete the others',
    },
  })
}
