import type { ZodType } from 'zod'
import { RequestError } from './request-error.ts'

/**
 * What a schema makes of a request.
 * @param place where the input stands, for what is wrong with all of it
 * @throws RequestError 400 for the first thing that does not fit
 */
export function readInput<T>(schema: ZodType<T>, value: unknown, place: string, fix: string): T {
  const { data, error } = schema.safeParse(value)
  if (error === undefined) return data
  const [issue] = error.issues
  const where = issue?.path[0]
  throw new RequestError(400, {
    what: issue?.message ?? 'the request cannot be read',
    where: where === undefined ? place : String(where),
    fix,
  })
}

/** @throws RequestError 400 when the text is not JSON. */
export function readJson<T>(schema: ZodType<T>, text: string, fix: string): T {
  return readInput(schema, parsed(text), 'body', fix)
}

/** Undefined fits no schema of a body. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
