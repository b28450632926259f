import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyWork, type Filter, isFiltered, parseFilter, printFilter } from './filter.ts'
import { parseRoute, printRoute, worksHref } from './route.ts'
import type { Reach } from './span.ts'
import { nextSort, parseWorksQuery, printWorksQuery, sortColumns } from './works-query.ts'

function read(hash: string): Filter {
  return parseFilter(parseRoute(hash).params)
}

describe('reading a hash', () => {
  it('takes none for the first view', () => {
    expect(parseRoute('').view).toBe('')
    expect(parseRoute('#/').view).toBe('')
  })

  it('reads choices, spans, search, order and the open record of the list', () => {
    const { view, params } = parseRoute(
      '#/works?tier=city&unit=a&unit=b&due=2024-01-01..&late=30..90&q=c%E1%BA%A7u+%C4%91&sort=-due_on,title&work=TP-001',
    )
    expect(view).toBe('works')
    expect(params.get('work')).toBe('TP-001')
    expect(parseWorksQuery(params)).toEqual({
      ...anyWork,
      q: 'cầu đ',
      tier: ['city'],
      unit: ['a', 'b'],
      due: { from: '2024-01-01', to: null },
      late: { from: 30, to: 90 },
      sort: [
        { column: 'due_on', descending: true },
        { column: 'title', descending: false },
      ],
    })
  })

  it.each(['due=2024-02-30..', 'due=..', 'due=soon', 'late=90..30', 'late=1.5..', 'budget=..'])(
    'drops a span that is none: %s',
    (text) => {
      expect(read(`#/works?${text}`)).toEqual(anyWork)
    },
  )

  it('falls back to the order by code when the column is unknown', () => {
    expect(parseWorksQuery(parseRoute('#/works?sort=-password').params).sort).toEqual([
      { column: 'work_id', descending: false },
    ])
  })
})

describe('printing a route', () => {
  it('leaves defaults out and stays readable', () => {
    expect(worksHref()).toBe('#/works')
    expect(worksHref({ unit: ['u 1'] })).toBe('#/works?unit=u+1')
    expect(worksHref({ due: { from: null, to: '2024-06-30' } }, { sort: '-due_on,title' })).toBe(
      '#/works?due=..2024-06-30&sort=-due_on,title',
    )
  })

  it('keeps the works that have no value apart from no filter', () => {
    expect(worksHref({ category: [''], due: 'none' })).toBe('#/works?category=&due=none')
    expect(read('#/works?category=&due=none')).toEqual({ ...anyWork, category: [''], due: 'none' })
  })

  it('gives a hash that reads back as the same filter and order, whatever the text', () => {
    const text = fc.string({ unit: 'grapheme' })
    const choices = fc.uniqueArray(text, { maxLength: 3 })
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const days = reach(day)
    const amounts = reach(fc.integer())
    const query = fc.record({
      q: text,
      tier: choices,
      parent: choices,
      unit: choices,
      category: choices,
      subcategory: choices,
      status: choices,
      registered: days,
      due: days,
      completed: days,
      budget: amounts,
      late: amounts,
      sort: fc.uniqueArray(fc.record({ column: fc.constantFrom(...sortColumns), descending: fc.boolean() }), {
        selector: ({ column }) => column,
        minLength: 1,
        maxLength: 3,
      }),
    })
    fc.assert(
      fc.property(query, (wanted) => {
        const hash = printRoute('works', printWorksQuery(wanted))
        expect(parseWorksQuery(parseRoute(hash).params)).toEqual(wanted)
      }),
    )
  })
})

function reach<T extends string | number>(value: fc.Arbitrary<T>): fc.Arbitrary<Reach<T> | null> {
  const span = fc
    .tuple(fc.option(value), fc.option(value))
    .filter(([from, to]) => (from ?? to) !== null && (from === null || to === null || from <= to))
    .map(([from, to]) => ({ from, to }))
  return fc.oneof(fc.constant(null), fc.constant('none' as const), span)
}

describe('the list', () => {
  it('is filtered by a search, a choice or a span, not by blanks', () => {
    expect(isFiltered(anyWork)).toBe(false)
    expect(isFiltered({ ...anyWork, q: '  ' })).toBe(false)
    expect(isFiltered({ ...anyWork, q: 'cầu' })).toBe(true)
    expect(isFiltered({ ...anyWork, category: [''] })).toBe(true)
    expect(isFiltered({ ...anyWork, due: 'none' })).toBe(true)
    expect(printFilter(anyWork).size).toBe(0)
  })

  it('sorts a new column upwards and turns round on the second click', () => {
    const first = nextSort([{ column: 'work_id', descending: false }], 'due_on')
    expect(first).toEqual([{ column: 'due_on', descending: false }])
    const second = nextSort(first, 'due_on')
    expect(second).toEqual([{ column: 'due_on', descending: true }])
    expect(nextSort(second, 'due_on')).toEqual(first)
  })

  it('sorts by one more column when asked to, and turns that one round', () => {
    const byUnit = [{ column: 'unit', descending: false }] as const
    const two = nextSort(byUnit, 'due_on', { more: true })
    expect(two).toEqual([...byUnit, { column: 'due_on', descending: false }])
    expect(nextSort(two, 'due_on', { more: true })[1]).toEqual({ column: 'due_on', descending: true })
  })
})
