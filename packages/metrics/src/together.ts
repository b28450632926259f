import { type Pass, planPasses } from './pass.ts'
import { rowsOf } from './pass-rows.ts'
import { passSql } from './pass-sql.ts'
import type { Question, Row } from './question.ts'

/** Questions of one page, counted together where they read the same facts. */
export interface Together<Answers extends readonly unknown[]> {
  /** The statements to run, each once; fewer than questions. */
  readonly statements: readonly string[]
  /**
   * The answers, in the order of the questions, from the rows of each statement in its order.
   * @throws MetricError when the rows are not those of the statements.
   */
  readonly answer: (rows: readonly Iterable<Row>[]) => Answers
}

/** The answers of a list of questions, each of its question's own type. */
export type AnswersOf<Questions extends readonly Question<unknown>[]> = {
  readonly [K in keyof Questions]: Questions[K] extends Question<infer T> ? T : never
}

/**
 * Plans the questions of one page so that nothing is scanned twice that once would do: questions over the same
 * facts (same filters, same days) become one SELECT, which counts the records by as few sets of keys as there can be and
 * sums up the rest from these. Its groups are handed back to the questions as if each had been asked alone.
 */
export function together<const Questions extends readonly Question<unknown>[]>(
  questions: Questions,
): Together<AnswersOf<Questions>> {
  const alone = [...new Set(questions.flatMap(({ plan, sql }) => (plan === null ? sql : [])))]
  const passes = planPasses(questions.flatMap(({ plan }) => plan ?? []))
  const isOwn = ({ plans }: Pass) => plans.length === 1
  const ownSql = (pass: Pass) => questions.find(({ plan }) => plan !== null && pass.plans.includes(plan))?.sql
  return {
    statements: [
      ...passes.map((pass) => (isOwn(pass) ? (ownSql(pass) ?? passSql(pass)) : passSql(pass))),
      ...alone,
    ],
    answer: (rows) => {
      const tables = rows.map((table) => [...table])
      const answers = questions.map((question) => {
        const { plan, sql, answer } = question
        if (plan === null) return answer(tables[passes.length + alone.indexOf(sql)] ?? [])
        const place = passes.findIndex(({ plans }) => plans.includes(plan))
        const [pass, table] = [passes[place], tables[place] ?? []]
        return answer(pass === undefined || isOwn(pass) ? table : rowsOf(plan, pass, table))
      })
      // One answer per question, each of its question's own type.
      return answers as unknown as AnswersOf<Questions>
    },
  }
}
