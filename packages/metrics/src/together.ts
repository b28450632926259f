import { type Pass, planPasses } from './pass.ts'
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

type AnswersOf<Questions extends readonly Question<unknown>[]> = {
  readonly [K in keyof Questions]: Questions[K] extends Question<infer T> ? T : never
}

/**
 * Plans the questions of one page so that nothing is scanned twice that once would do: questions over the same
 * facts (same filters, same days) become one SELECT with a grouping set each. Its groups are handed back to the
 * questions as if each had been asked alone.
 */
export function together<const Questions extends readonly Question<unknown>[]>(
  questions: Questions,
): Together<AnswersOf<Questions>> {
  const alone = questions.filter(({ plan }) => plan === null)
  const passes = planPasses(questions.flatMap(({ plan }) => plan ?? []))
  const isOwn = ({ plans }: Pass) => plans.length === 1
  const ownSql = (pass: Pass) => questions.find(({ plan }) => plan !== null && pass.plans.includes(plan))?.sql
  return {
    statements: [
      ...passes.map((pass) => (isOwn(pass) ? (ownSql(pass) ?? pass.sql) : pass.sql)),
      ...alone.map(({ sql }) => sql),
    ],
    answer: (rows) => {
      const tables = rows.map((table) => [...table])
      const answers = questions.map((question) => {
        const { plan, answer } = question
        if (plan === null) return answer(tables[passes.length + alone.indexOf(question)] ?? [])
        const place = passes.findIndex(({ plans }) => plans.includes(plan))
        const [pass, table] = [passes[place], tables[place] ?? []]
        return answer(pass === undefined || isOwn(pass) ? table : pass.rowsOf(plan, table))
      })
      // One answer per question, each of its question's own type.
      return answers as unknown as AnswersOf<Questions>
    },
  }
}
