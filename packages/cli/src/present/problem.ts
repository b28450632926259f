import pc from 'picocolors'

import type { Problem } from '../exit-code.ts'

/** A problem in up to three lines: what happened, where, what to do. */
export function problemText({ what, where, fix }: Problem, color: boolean): string {
  const { red, dim } = pc.createColors(color)
  return [
    `${red('error')} ${what}`,
    ...(where === undefined ? [] : [`${dim('   at')} ${where}`]),
    ...(fix === undefined ? [] : [`${dim('  fix')} ${fix}`]),
    '',
  ].join('\n')
}
