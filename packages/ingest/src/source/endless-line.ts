import { UserError } from '../user-error.ts'

/** Bytes that no line of a table has: a cell of a spreadsheet holds 32,767 letters. */
export const mostLineBytes = 1 << 20

/**
 * Looks for a line longer than any of a table, in the chunks of a file as they come. Inside a chunk it is not looked for, so
 * chunks must be no larger than a few times the limit.
 */
export function lineWatch(): { add(chunk: Uint8Array): void; hasEndless(): boolean } {
  let open = 0
  let isEndless = false
  return {
    add(chunk) {
      const first = chunk.indexOf(lineFeed)
      isEndless ||= open + (first === -1 ? chunk.length : first) > mostLineBytes
      open = first === -1 ? open + chunk.length : chunk.length - chunk.lastIndexOf(lineFeed) - 1
    },
    hasEndless: () => isEndless,
  }
}

const lineFeed = 10

/** The error for a line that is none of a table. */
export function endlessLine(path: string): UserError {
  return new UserError('data', {
    what: {
      vi: 'Tệp có một dòng dài hơn một triệu chữ, không thể là một dòng của bảng',
      en: 'The file has a line of more than a million letters, which no line of a table has',
    },
    where: path,
    fix: {
      vi: 'Kiểm tra dấu xuống dòng và ô bị dán nhầm nội dung, rồi xuất lại bảng',
      en: 'Look for lost line ends and for a cell that something was pasted into, and export the table again',
    },
  })
}
