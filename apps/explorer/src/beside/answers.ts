import { decodeTable, toRows } from '@vedich/engine'
import { type AnswersOf, lifetimes, progress, type Question, together } from '@vedich/metrics'
import { agesOutlook, outlook } from '../trends/outlook.ts'

/** The questions whose answers take long to work out. */
const questions = { progress, outlook, lifetimes, agesOutlook }

type Questions = typeof questions

/** Such a question as it can be sent to a worker: its name and what is asked. */
export type Asked = {
  [Name in keyof Questions]: readonly [Name, Parameters<Questions[Name]>[0]]
}[keyof Questions]

/** The answers of a list of such questions, each of its question's own type. */
export type AnswersTo<All extends readonly Asked[]> = AnswersOf<{
  readonly [K in keyof All]: ReturnType<Questions[All[K][0]]>
}>

/** The questions of one page, planned so that nothing is scanned twice that once would do. */
export function planned(asked: readonly Asked[]) {
  return together(asked.map(questionOf))
}

/** The answers in the order of the questions, from the result of each statement as Arrow's IPC stream. */
export function answers(asked: readonly Asked[], results: readonly Uint8Array[]): readonly unknown[] {
  return planned(asked).answer(results.map((bytes) => toRows(decodeTable(bytes))))
}

function questionOf([name, spec]: Asked): Question<unknown> {
  // A name and its own spec came in together; the compiler no longer knows it of the two apart.
  const ask = questions[name] as (asked: typeof spec) => Question<unknown>
  return ask(spec)
}
