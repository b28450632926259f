import type { BrowseSpec } from '@vedich/metrics'
import type { Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'
import type { Work } from '../data/work.ts'
import { pageSize, worksCount, worksPage, worksSpec } from '../data/works-page.ts'
import type { WorksQuery } from '../route/works-query.ts'

/** Pages kept at a time, those nearest to what is looked at; the others are read again. */
const mostPages = 60

/**
 * The works that match a query, read page by page as they come into view. Until its own first page is there it
 * shows what was `before`, so that a change of filter does not blank the list.
 */
export class WorksList {
  #count: number | null = $state(null)
  #pages: ReadonlyMap<number, readonly Work[]> = $state.raw(new Map())
  #error: unknown = $state.raw(null)
  #before: WorksList | null = $state.raw(null)
  readonly #asked = new Set<number>()
  readonly #source: Source
  readonly #spec: BrowseSpec

  constructor(source: Source, register: Register, query: WorksQuery, before: WorksList | null) {
    this.#source = source
    this.#spec = worksSpec(register, query)
    this.#before = before
    void this.#open()
  }

  /** How many works match; NULL until that is known. */
  get count(): number | null {
    return this.#count ?? this.#before?.count ?? null
  }

  get isStale(): boolean {
    return this.#count === null && this.#error === null
  }

  get error(): unknown {
    return this.#error
  }

  /** The work at a place in the list; NULL while its page is on the way. */
  at(index: number): Work | null {
    if (this.#count === null && this.#before !== null) return this.#before.at(index)
    return this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null
  }

  /** Reads the pages that the rows of a range stand on; where nobody looks at them yet, each step when `mayGoOn` says so. */
  show(from: number, to: number, mayGoOn?: () => Promise<void>): void {
    if (this.#count === null) return
    for (let page = Math.floor(Math.max(0, from) / pageSize); page * pageSize <= to; page++) {
      void this.#read(page, mayGoOn)
    }
  }

  async #open(): Promise<void> {
    try {
      const [first, counted] = await Promise.all([this.#page(0), this.#source.list(worksCount(this.#spec))])
      this.#asked.add(0)
      this.#pages = new Map([[0, first]])
      this.#count = counted[0]?.works ?? 0
      this.#before = null
    } catch (error) {
      this.#error = error
    }
  }

  async #read(page: number, mayGoOn: (() => Promise<void>) | undefined): Promise<void> {
    if (this.#asked.has(page)) return
    this.#asked.add(page)
    try {
      const rows = await this.#page(page, mayGoOn)
      const pages = [...this.#pages, [page, rows] as const].toSorted(
        ([a], [b]) => Math.abs(a - page) - Math.abs(b - page),
      )
      for (const [far] of pages.slice(mostPages)) this.#asked.delete(far)
      this.#pages = new Map(pages.slice(0, mostPages))
    } catch (error) {
      this.#asked.delete(page)
      this.#error = error
    }
  }

  #page(page: number, mayGoOn?: () => Promise<void>): Promise<readonly Work[]> {
    return this.#source.list(worksPage(this.#spec, page), mayGoOn)
  }
}
