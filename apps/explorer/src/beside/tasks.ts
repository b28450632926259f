/**
 * What takes long on a slow device: pure functions, whose arguments and answers can be copied to a worker and back.
 * Each is fetched when it is first called.
 */
export const tasks = {
  answers: async () => (await import('./answers.ts')).answers,
  rank: async () => (await import('./rank.ts')).rank,
  readReport: async () => (await import('./read-report.ts')).readReport,
}

/** The functions by their names. */
export type Tasks = { readonly [Name in keyof typeof tasks]: Awaited<ReturnType<(typeof tasks)[Name]>> }

/** A call as it is sent. */
export type Call = {
  readonly [Name in keyof Tasks]: { readonly name: Name; readonly args: Parameters<Tasks[Name]> }
}[keyof Tasks]

export async function run({ name, args }: Call): Promise<unknown> {
  const call = (await tasks[name]()) as (...given: Call['args']) => unknown
  return call(...args)
}
