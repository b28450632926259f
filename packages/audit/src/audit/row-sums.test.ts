import { describe, expect, it } from 'vitest'

import { readReport } from '../read-report.ts'

const sums = (...rows: string[]) =>
  readReport(rows.join('\n')).rowSums.map(
    ({ column, sum, total, outcome }) => `${column}: ${sum} of ${total} ${outcome}`,
  )

const head = 'STT\tĐơn vị\tĐăng ký\tHoàn thành\tTỷ lệ (%)'

describe('the rows of a table against their total', () => {
  it('add up, or differ where another column shows that they are all there are', () => {
    expect(
      sums(head, '1\tA\t5\t3\t60', '2\tB\t6\t4\t66,7', '4\tC\t7\t4\t57,1', '\tCộng\t18\t12\t61,1'),
    ).toEqual(['Đăng ký: 18 of 18 adds_up', 'Hoàn thành: 11 of 12 differs'])
  })

  it('differ where they are numbered without a gap, or come to more', () => {
    const table = (...numbers: number[]) =>
      sums(
        'TT\tĐơn vị\tHoàn thành',
        ...numbers.map((n, at) => `${n}\tĐơn vị ${'ABC'.charAt(at)}\t4`),
        '\tTổng cộng\t11',
      )
    expect(table(1, 2, 3)).toEqual(['Hoàn thành: 12 of 11 differs'])
    expect(table(1, 2)).toEqual(['Hoàn thành: 8 of 11 differs'])
    expect(table(1, 5)).toEqual(['Hoàn thành: 8 of 11 incomplete'])
    expect(table(1, 5, 9)).toEqual(['Hoàn thành: 12 of 11 differs'])
  })

  it('are added with their sections, or the sections alone', () => {
    expect(
      sums(
        'TT\tĐơn vị\tSố công trình',
        '\tTổng số\t10',
        'I\tCấp thành phố\t6',
        '1\tPhòng A\t2',
        '2\tPhòng B\t4',
        'II\tCấp cơ sở\t4',
        '1\tXã C\t4',
      ),
    ).toEqual(['Số công trình: 10 of 10 adds_up'])
  })

  it('stand under heads of two rows, or under none', () => {
    expect(
      sums(
        'Đơn vị\tĐăng ký\t\tĐạt',
        '\tTổng số\tCấp xã\t(%)',
        'A\t5\t3\t60',
        'B\t6\t4\t70',
        'Cộng\t11\t8\t65',
      ),
    ).toEqual(['Đăng ký Tổng số: 11 of 11 adds_up', 'Đăng ký Cấp xã: 7 of 8 differs'])
    expect(sums('A\t0\t3\t60', 'B\t6\t4\t70', 'Cộng\t6\t7\t65')).toEqual([])
  })

  it('say nothing where rows hold one another, and none where there is no total or more than one', () => {
    expect(sums('Nội dung\tSố lượng', 'Hoàn thành\t8', 'Đúng hạn\t5', 'Tổng số\t10')).toEqual([
      'Số lượng: 13 of 10 incomplete',
    ])
    expect(sums(head, '1\tA\t5\t3\t60', '2\tB\t6\t4\t66,7')).toEqual([])
    expect(sums(head, '1\tA\t5\t3\t60', '\tCộng\t5\t3\t60', '2\tB\t6\t4\t6', '\tTổng cộng\t9\t9\t9')).toEqual(
      [],
    )
  })
})
