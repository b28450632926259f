import { describe, expect, it } from 'vitest'

import { linesOf, type PageLine } from './pdf-lines.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'

/** Lines of a page from top to bottom, 15 points apart; the longest of all reaches the right margin. */
function page(...texts: string[]): PageLine[] {
  return texts.map((text, index) => ({
    text,
    left: 80,
    right: 80 + text.length * 6,
    y: 780 - 15 * index,
    size: 13,
    isRow: text.includes('\t'),
    cells: [],
  }))
}

const texts = (...pages: PageLine[][]) => paragraphsOf(pages).map(({ text }) => text)

describe('paragraphsOf', () => {
  it('joins lines that were only wrapped', () => {
    expect(
      texts(
        page(
          'Tính đến ngày 03/02/2025, đã có 742/942 công trình hoàn thành, đạt',
          'tỷ lệ 78,77 %.',
          'Cấp cơ sở đạt 702/871 công trình.',
        ),
      ),
    ).toEqual([
      'Tính đến ngày 03/02/2025, đã có 742/942 công trình hoàn thành, đạt tỷ lệ 78,77 %.',
      'Cấp cơ sở đạt 702/871 công trình.',
    ])
  })

  it('joins a word that a hyphen divides, but not a term of years', () => {
    const long = 'The units of the whole city have by the end of the cam-'
    expect(texts(page(long, 'paign completed most works.'))).toEqual([
      `${long.slice(0, -1)}paign completed most works.`,
    ])
    const years = 'nhiệm kỳ của Đại hội Đảng bộ Thành phố Thủ Đức 2020-'
    expect(texts(page(years, '2025 đã kết thúc.'))).toEqual([`${years} 2025 đã kết thúc.`])
  })

  it('starts anew at a bullet, a number, a row of a table', () => {
    const wide = '- Cấp thành phố hoàn thành 40/71 công trình, đạt tỷ lệ 56,3 phần trăm'
    expect(texts(page(wide, '- Cấp cơ sở', '1. Đăng ký', 'Cấp\t71\t40'))).toEqual([
      wide,
      '- Cấp cơ sở',
      '1. Đăng ký',
      'Cấp\t71\t40',
    ])
  })

  it('drops headers and page numbers that come back, and goes on over the end of a page', () => {
    const full = 'Các đơn vị tiếp tục rà soát, cập nhật tiến độ vào sổ đăng ký, phối hợp'
    expect(
      texts(
        page('Báo cáo số 15/BC-UBND', 'a', 'b', 'c', full, 'Trang 1'),
        page('Báo cáo số 15/BC-UBND', 'với các phòng ban.', 'd', 'e', 'f', 'Trang 2'),
      ),
    ).toEqual(['a', 'b', 'c', `${full} với các phòng ban.`, 'd', 'e', 'f'])
  })

  it('keeps a figure that stands at the edge of one page only', () => {
    expect(texts(page('Hoàn thành 742/942 công trình.'), page('Đạt 78,77 %'))).toEqual([
      'Hoàn thành 742/942 công trình.',
      'Đạt 78,77 %',
    ])
  })
})

describe('linesOf', () => {
  const run = (text: string, x: number, width: number, y = 700) => ({ text, x, y, width, size: 10 })

  it('puts letters drawn later where they stand', () => {
    expect(linesOf([run('T', 0, 6), run('l', 20, 3), run('ỷ', 6, 6), run('ệ', 23, 5)])[0]?.text).toBe('Tỷ lệ')
  })

  it('leaves out the number of a footnote, which would make another count', () => {
    const note = { ...run('1', 118, 3, 704), size: 6 }
    expect(linesOf([run('702', 100, 18), note, run('/871', 121, 22)])[0]?.text).toBe('702/871')
  })

  it('makes a tab of a wide gap and a space of a small one', () => {
    expect(linesOf([run('Cấp', 0, 20), run('cơ', 24, 10), run('871', 120, 18)])).toMatchObject([
      { text: 'Cấp cơ\t871', isRow: true },
    ])
  })

  it('keeps the lines of a cell that wraps in its row', () => {
    const lines = [
      run('5', 0, 5),
      run('Chuyển đổi', 20, 50, 707),
      run('số', 20, 10, 693),
      run('38', 100, 10),
      run('31', 140, 10),
      run('81,6%', 180, 25),
    ]
    expect(linesOf(lines).map(({ text }) => text)).toEqual(['5\tChuyển đổi số\t38\t31\t81,6%'])
  })

  it('puts the heads of columns together that wrap to the end of the row', () => {
    const lines = [
      run('TT', 0, 10),
      run('Đã hoàn', 100, 40, 707),
      run('thành', 100, 30, 693),
      run('Chưa', 200, 25, 707),
      run('xong', 200, 25, 693),
      run('1', 0, 5, 660),
    ]
    expect(linesOf(lines).map(({ text }) => text)).toEqual(['TT\tĐã hoàn thành\tChưa xong', '1'])
  })

  it('keeps columns of lines apart', () => {
    const lines = [run('UBND TỈNH', 0, 60), run('SỞ NỘI VỤ', 0, 60, 685), run('CỘNG HOÀ', 200, 60)]
    expect(linesOf(lines).map(({ text }) => text)).toEqual(['UBND TỈNH', 'SỞ NỘI VỤ', 'CỘNG HOÀ'])
  })

  it('leaves a cell empty that holds nothing, and its neighbours in their columns', () => {
    const lines = [
      run('1', 0, 5),
      run('Xã A', 20, 30),
      run('43', 100, 10),
      run('39', 140, 10),
      run('Cộng', 20, 25, 680),
      run('39', 140, 10, 680),
    ]
    expect(linesOf(lines).map(({ text }) => text)).toEqual(['1\tXã A\t43\t39', '\tCộng\t\t39'])
  })
})
