import { decodeTable, type Engine, toRows } from '@vedich/engine'
import {
  type AnswersOf,
  type DimensionId,
  estimate,
  type Listing,
  type ListingRow,
  type MetricQuery,
  type MetricRow,
  type Question,
  together,
} from '@vedich/metrics'

/** Where the page's data comes from: the questions of the catalogue and the listings, answered by an engine. */
export interface Source {
  measure<By extends readonly DimensionId[]>(question: MetricQuery<By>): Promise<MetricRow<By>[]>
  /** A heavier question of the catalogue, with its answer worked out. */
  ask<T>(question: Question<T>): Promise<T>
  /** The questions of one page, planned so that nothing is scanned twice that once would do. */
  together<const Questions extends readonly Question<unknown>[]>(
    questions: Questions,
  ): Promise<AnswersOf<Questions>>
  /** With `mayGoOn` in steps, each when it says so: to send what is asked, and to make rows of what comes. */
  list<L extends Listing>(listing: L, mayGoOn?: () => Promise<void>): Promise<ListingRow<L>[]>
  /** A result as Arrow's IPC stream, for what decodes it itself. */
  bytes(sql: string): Promise<Uint8Array>
  /** The same in pieces as they come, with parameters, and so that it can be stopped. */
  readonly stream: Engine['stream']
}

export function sourceOf(engine: Engine): Source {
  const bytes = async (sql: string) => {
    const pieces: Uint8Array<ArrayBuffer>[] = []
    for await (const piece of engine.stream(sql)) pieces.push(new Uint8Array(piece))
    return new Uint8Array(await new Blob(pieces).arrayBuffer())
  }
  const inSteps = async (sql: string, mayGoOn: () => Promise<void>) => {
    await mayGoOn()
    const answer = await bytes(sql)
    await mayGoOn()
    return decodeTable(answer)
  }
  return {
    async measure(question) {
      return estimate(question, toRows(await engine.query(question.sql)))
    },
    async ask(question) {
      return question.answer(toRows(await engine.query(question.sql)))
    },
    async together(questions) {
      const { statements, answer } = together(questions)
      return answer(await Promise.all(statements.map(async (sql) => toRows(await engine.query(sql)))))
    },
    async list(listing, mayGoOn) {
      const { sql } = listing
      const rows = toRows(await (mayGoOn === undefined ? engine.query(sql) : inSteps(sql, mayGoOn)))
      // The listing's columns are the schema contract of the rows its own SQL yields.
      return rows as ListingRow<typeof listing>[]
    },
    bytes,
    stream: (sql, options) => engine.stream(sql, options),
  }
}
