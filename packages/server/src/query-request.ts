import { z } from 'zod'
import type { QueryLimits } from './query-limits.ts'
import { readJson } from './read-input.ts'
import { RequestError } from './request-error.ts'

const notParams = '"params" must be a list of text, numbers, booleans and null'

/** Mosaic's REST protocol. */
export const queryRequest = z.object(
  {
    type: z
      .enum(['arrow', 'json', 'exec'], { error: '"type" must be "arrow", "json" or "exec"' })
      .default('arrow')
      .meta({ description: 'Form of the result; `exec` makes a pre-aggregated table and has none.' }),
    sql: z
      .string({ error: '"sql" must be text' })
      .meta({ description: 'One SELECT, or what Mosaic sends to make a pre-aggregated table.' }),
    params: z
      .array(z.union([z.string(), z.number(), z.boolean(), z.null()], { error: notParams }), {
        error: notParams,
      })
      .default([])
      .meta({ description: 'Values of `$1`, `$2`, …' }),
  },
  { error: 'the request is not a JSON object' },
)

export type QueryRequest = z.output<typeof queryRequest>

/** @throws RequestError 400 or 413 for text that is not such a query. */
export function parseQueryRequest(text: string, { sqlCharacters }: QueryLimits): QueryRequest {
  const request = readJson(queryRequest, text, 'send {"type":"arrow","sql":"SELECT ...","params":[]}')
  if (request.sql.length <= sqlCharacters) return request
  throw new RequestError(413, {
    what: `the SQL is longer than ${sqlCharacters} characters`,
    where: 'sql',
    fix: 'pass values as parameters, or join a table instead of listing values',
  })
}
