import type { Source } from '../data/source.ts'
import { type AnswersTo, type Asked, planned } from './answers.ts'
import { beside } from './beside.ts'

/** Asks the questions of one page of the source; their answers are worked out beside the page. */
export async function workOut<const All extends readonly Asked[]>(
  source: Pick<Source, 'bytes'>,
  ...asked: All
): Promise<AnswersTo<All>> {
  const results = await Promise.all(planned(asked).statements.map((sql) => source.bytes(sql)))
  // One answer per question, each of its question's own type.
  return (await beside('answers', [asked, results])) as AnswersTo<All>
}
