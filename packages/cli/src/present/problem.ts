import pc from 'picocolors'

import type { Problem } from '../exit-code.ts'
import type { Language } from './language.ts'
import { wrap } from './wrap.ts'

const indent = '      '

const labels = {
  vi: { problem: 'lỗi', where: '  tại', fix: '  cần làm' },
  en: { problem: 'error', where: '   at', fix: '  fix' },
} as const

/** A problem in three parts: what happened, where, what to do; in a terminal in lines of its width, the place always whole. */
export function problemText(
  { what, where, fix }: Problem,
  color: boolean,
  language: Language,
  width = Infinity,
): string {
  const { red, dim } = pc.createColors(color)
  return [
    wrap(`${red(labels[language].problem)} ${what}`, indent, '', width),
    ...(where === undefined ? [] : [`${dim(labels[language].where)} ${where}`]),
    ...(fix === undefined ? [] : [wrap(fix, indent, `${dim(labels[language].fix)} `, width)]),
    '',
  ].join('\n')
}
