export const exitCodes = { done: 0, rule: 1, usage: 2, failure: 3 } as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
