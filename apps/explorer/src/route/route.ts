import { anyWork, parseWorksQuery, printWorksQuery, type WorksQuery } from './works-query.ts'

/** The views of the page and what each one shows; it stands in the hash, so any static host can serve it. */
export type Route =
  | { readonly view: 'overview' }
  | { readonly view: 'works'; readonly query: WorksQuery; readonly work: string | null }
  | { readonly view: 'unknown'; readonly hash: string }

/** Reads `#/works?tier=city&sort=-due_on&work=TD-001`. What a view does not know is dropped. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  if (path === '') return { view: 'overview' }
  if (path !== 'works') return { view: 'unknown', hash }
  const params = new URLSearchParams(search)
  return { view: 'works', query: parseWorksQuery(params), work: params.get('work') }
}

/** The hash that `parseRoute` reads back; defaults are left out. */
export function printRoute(route: Route): string {
  if (route.view === 'overview') return '#/'
  if (route.view === 'unknown') return route.hash
  const params = printWorksQuery(route.query)
  if (route.work !== null) params.set('work', route.work)
  const search = params.toString()
  return search === '' ? '#/works' : `#/works?${search}`
}

/** The hash of the list narrowed by some of its filters. */
export function worksHref(query: Partial<WorksQuery> = {}): string {
  return printRoute({ view: 'works', query: { ...anyWork, ...query }, work: null })
}
