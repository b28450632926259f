import { oneByteReader } from './one-byte.ts'

/**
 * TCVN3 (ABC), the encoding of the .Vn fonts: the upper half of TCVN 5712:1993 with the punctuation of windows-1252 in
 * 80 to 9F and B0 to B4, as those fonts draw it. The fonts have no toned capitals; the standard's are read where they stand.
 */
export const readTcvn3 = oneByteReader(
  [
    '................',
    '................',
    '.ĂÂÊÔƠƯĐăâêôơưđẰ',
    '.....àảãáạẲằẳẵắẴ',
    'ẮẦẨẪẤỀặầẩẫấậèỂẻẽ',
    'éẹềểễếệìỉỄẾỒĩíịò',
    'Ổỏõóọồổỗốộờởỡớợù',
    'ỖủũúụừửữứựỳỷỹýỵỐ',
  ].join(''),
)

/**
 * Gives toned letters their case back where the letters around them show it: typed in capitals, TCVN3 leaves them small.
 * Once for a cell all in capitals, else for each word with two capitals.
 */
export function restoreCapitals(cell: string): string {
  if (isCapital(cell)) return cell.toUpperCase()
  return cell.replace(/\p{L}+/gu, (word) => (isCapital(word) ? word.toUpperCase() : word))
}

function isCapital(text: string): boolean {
  return /\p{Lu}[^]*\p{Lu}/u.test(text) && !/[a-zăâđêôơư]/u.test(text)
}
