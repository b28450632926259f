import { describe, expect, it } from 'vitest'
import { register } from '../../test/sample.ts'
import { anyWork } from '../route/filter.ts'
import { filterOf, standingOf } from './work.ts'

describe('how a work stands', () => {
  it('is overdue when open past its due date', () => {
    expect(standingOf({ status: 'started', due_on: '2025-01-01' }, '2025-02-03')).toEqual({
      kind: 'overdue',
      daysLate: 33,
    })
  })

  it('is not overdue on the due date itself, without one, or when it is no longer open', () => {
    const standing = (status: string, due_on: string | null) =>
      standingOf({ status, due_on }, '2025-02-03').kind
    expect(standing('started', '2025-02-03')).toBe('started')
    expect(standing('registered', null)).toBe('registered')
    expect(standing('completed', '2025-01-01')).toBe('completed')
    expect(standing('carried_over', '2025-01-01')).toBe('carried_over')
  })
})

describe('the filter of the list', () => {
  it('asks for every open status at once', () => {
    expect(filterOf(register, { ...anyWork, status: ['open'] }).where).toEqual({
      status: ['registered', 'started'],
    })
  })

  it('asks for the works without a value when the value is empty', () => {
    expect(filterOf(register, { ...anyWork, category: [''], q: 'cầu' })).toEqual({
      campaign: 'c',
      lateBy: '2025-02-03',
      search: 'cầu',
      where: { category: [null] },
      spans: {},
    })
  })

  it('asks for everything when nothing is chosen', () => {
    const nothing = { search: '', where: {}, spans: {} }
    expect(filterOf(register, anyWork)).toEqual({ campaign: 'c', lateBy: '2025-02-03', ...nothing })
  })
})
