import { UserError } from '../user-error.ts'

/** The error for a file whose bytes do not make up what it claims to be: cut short, corrupted, or made by hand. */
export function damaged(path: string, what: string, cause: unknown): UserError {
  if (cause instanceof UserError) return cause
  const reason = (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? ''
  return new UserError('data', {
    what: `${what}: ${reason}`,
    where: path,
    fix: 'The file may be damaged or cut short; copy it again, or save it again from the program that made it',
    cause,
  })
}
