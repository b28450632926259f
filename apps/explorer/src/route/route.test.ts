import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRoute, printRoute, type Route, worksHref } from './route.ts'
import { anyWork, isFiltered, nextSort, sortColumns } from './works-query.ts'

describe('reading a hash', () => {
  it('takes none for the overview', () => {
    expect(parseRoute('')).toEqual({ view: 'overview' })
    expect(parseRoute('#/')).toEqual({ view: 'overview' })
  })

  it('reads filters, search, order and the open record of the list', () => {
    const route = parseRoute(
      '#/works?tier=city&q=c%E1%BA%A7u+%C4%91%C6%B0%E1%BB%9Dng&sort=-due_on&work=TP-001',
    )
    expect(route).toEqual({
      view: 'works',
      query: { ...anyWork, tier: 'city', q: 'cầu đường', sort: { column: 'due_on', descending: true } },
      work: 'TP-001',
    })
  })

  it('falls back to the order by code when the column is unknown', () => {
    expect(parseRoute('#/works?sort=-password')).toMatchObject({
      query: { sort: { column: 'work_id', descending: false } },
    })
  })

  it('keeps an address it does not know', () => {
    expect(parseRoute('#/nowhere')).toEqual({ view: 'unknown', hash: '#/nowhere' })
  })
})

describe('printing a route', () => {
  it('leaves defaults out', () => {
    expect(worksHref()).toBe('#/works')
    expect(worksHref({ unit: 'u 1' })).toBe('#/works?unit=u+1')
  })

  it('keeps the filter for works that have no value apart from no filter', () => {
    expect(worksHref({ category: '' })).toBe('#/works?category=')
    expect(parseRoute('#/works?category=')).toMatchObject({ query: { category: '' } })
  })

  it('gives a hash that reads back as the same route, whatever the text', () => {
    const text = fc.string({ unit: 'grapheme' })
    const choice = fc.option(text, { nil: null })
    const works: fc.Arbitrary<Route> = fc.record({
      view: fc.constant('works' as const),
      query: fc.record({
        q: text,
        tier: choice,
        unit: choice,
        status: choice,
        category: choice,
        sort: fc.record({ column: fc.constantFrom(...sortColumns), descending: fc.boolean() }),
      }),
      work: choice,
    })
    fc.assert(
      fc.property(works, (route) => {
        expect(parseRoute(printRoute(route))).toEqual(route)
      }),
    )
  })
})

describe('the list', () => {
  it('is filtered by a search or a choice, not by blanks', () => {
    expect(isFiltered(anyWork)).toBe(false)
    expect(isFiltered({ ...anyWork, q: '  ' })).toBe(false)
    expect(isFiltered({ ...anyWork, q: 'cầu' })).toBe(true)
    expect(isFiltered({ ...anyWork, category: '' })).toBe(true)
  })

  it('sorts a new column upwards and turns round on the second click', () => {
    const first = nextSort(anyWork.sort, 'due_on')
    expect(first).toEqual({ column: 'due_on', descending: false })
    expect(nextSort(first, 'due_on')).toEqual({ column: 'due_on', descending: true })
    expect(nextSort({ column: 'due_on', descending: true }, 'due_on')).toEqual(first)
  })
})
