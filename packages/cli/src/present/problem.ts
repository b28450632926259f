import pc from 'picocolors'

import type { Problem } from '../exit-code.ts'
import type { Language } from './language.ts'

const labels = {
  vi: { problem: 'lỗi', where: '  tại', fix: '  cần làm' },
  en: { problem: 'error', where: '   at', fix: '  fix' },
} as const

/** A problem in up to three lines: what happened, where, what to do. */
export function problemText({ what, where, fix }: Problem, color: boolean, language: Language): string {
  const { red, dim } = pc.createColors(color)
  return [
    `${red(labels[language].problem)} ${what}`,
    ...(where === undefined ? [] : [`${dim(labels[language].where)} ${where}`]),
    ...(fix === undefined ? [] : [`${dim(labels[language].fix)} ${fix}`]),
    '',
  ].join('\n')
}
