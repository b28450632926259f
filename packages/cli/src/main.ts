import { CommanderError } from 'commander'
import pc from 'picocolors'

import { type ExitCode, exitCodes } from './exit-code.ts'
import { languageOf } from './present/language.ts'
import { problemText } from './present/problem.ts'
import type { Problem } from './problem-of.ts'
import { program } from './program.ts'
import type { Surroundings } from './surroundings.ts'

/** Runs the command line: argv in, exit code out. Never throws and never exits the process. */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const color = surroundings.stderr.isTTY && pc.isColorSupported
  const language = languageOf(askedLanguage(argv), surroundings.env)
  let code: ExitCode = exitCodes.done
  try {
    await program(surroundings, color, language, (result) => {
      code = result
    }).parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    // Commander has already said what is wrong, or has shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    // The packages that errors come from are there by then, and are not waited for where none comes.
    const { problemOf } = await import('./problem-of.ts')
    const problem = problemOf(error, language)
    const isDebugging = argv.includes('--debug')
    surroundings.stderr.write(
      argv.includes('--json') && !isDebugging
        ? `${JSON.stringify({ error: told(problem) })}\n`
        : problemText(problem, color, language, surroundings.stderr.columns),
    )
    if (isDebugging && error instanceof Error) surroundings.stderr.write(`${error.stack ?? ''}\n`)
    return problem.code
  }
}

/** A problem for machines. */
function told({ what, where, fix, others, wayOn }: Problem): object {
  return {
    what,
    where,
    fix,
    ...(others && { others: others.map(told) }),
    ...(wayOn !== undefined && { way_on: wayOn }),
  }
}

/** The language an argument asks for, whether or not the rest of the arguments make sense. */
function askedLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => /^--lang(?:=|$)/u.test(argument))
  if (at === -1) return undefined
  return argv[at]?.split('=')[1] ?? argv[at + 1]
}
