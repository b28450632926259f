import { printFilter, type Filter } from './filter.ts'

/** A view and what it shows; it stands in the hash, so any static host can serve it from any folder. */
export interface Route {
  /** The path: `works` of `#/works?tier=city`; '' is the overview. */
  readonly view: string
  /** What is behind it in the path, decoded: `linh-xuan` of `#/units/linh-xuan`; '' is nothing. */
  readonly item: string
  readonly params: URLSearchParams
}

export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const [view = '', ...item] = path.split('/')
  return { view, item: decoded(item.join('/')), params: new URLSearchParams(search) }
}

/** The hash that `parseRoute` reads back. */
export function printRoute(view: string, params: URLSearchParams = new URLSearchParams()): string {
  const search = params.toString()
  return search === '' ? `#/${view}` : `#/${view}?${readable(search)}`
}

/** The hash of what a view shows of one thing. */
export function itemHref(view: string, item: string, params?: URLSearchParams): string {
  return printRoute(`${view}/${encodeURIComponent(item)}`, params)
}

/** The hash of the list narrowed by some filters. */
export function worksHref(filter: Partial<Filter> = {}, more: Readonly<Record<string, string>> = {}): string {
  const params = printFilter(filter)
  for (const [name, value] of Object.entries(more)) params.set(name, value)
  return printRoute('works', params)
}

/** A hash may hold these characters as they are. */
function readable(search: string): string {
  return search.replace(/%(?:2C|3A|2F|40)/g, (code) => decodeURIComponent(code))
}

/** A mistyped address may hold a sign that begins no code. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
