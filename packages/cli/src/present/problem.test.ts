import { UserError } from '@vedich/ingest/snapshots'
import { describe, expect, it } from 'vitest'

import { problemOf } from '../problem-of.ts'
import { problemText } from './problem.ts'

const refused = (file: string, others: readonly UserError[] = []) =>
  new UserError('data', {
    what: { vi: 'Hỏng', en: 'Broken' },
    where: file,
    fix: { vi: 'Lưu lại', en: 'Save it again' },
    others,
    wayOn: { vi: 'Chưa nạp gì.', en: 'Nothing was read in.' },
  })

describe('problemText', () => {
  it('tells every file that cannot be read, and once how to go on', () => {
    const problem = problemOf(refused('a.xlsx', [refused('b.csv')]), 'vi')
    expect(problemText(problem, false, 'vi', 80)).toBe(
      [
        'lỗi Hỏng',
        '  tại a.xlsx',
        '  cần làm Lưu lại',
        'lỗi Hỏng',
        '  tại b.csv',
        '  cần làm Lưu lại',
        'Chưa nạp gì.',
        '',
      ].join('\n'),
    )
  })

  it('counts those that would fill the screen', () => {
    const others = Array.from({ length: 12 }, (_, index) => refused(`${index}.csv`))
    expect(problemText(problemOf(refused('a.csv', others), 'en'), false, 'en')).toContain(
      '… and 3 more files',
    )
  })
})
