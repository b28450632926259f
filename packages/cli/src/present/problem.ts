import pc from 'picocolors'

import type { Problem } from '../problem-of.ts'
import type { Language } from './language.ts'
import { wrap } from './wrap.ts'

const indent = '      '

const labels = {
  vi: {
    problem: 'lỗi',
    where: '  tại',
    fix: '  cần làm',
    more: (count: number) => `… và ${count} tệp nữa; xem hết với --json`,
  },
  en: {
    problem: 'error',
    where: '   at',
    fix: '  fix',
    more: (count: number) => `… and ${count} more files; --json has them all`,
  },
} as const

/** Problems shown at the terminal of those met together. */
const mostShown = 10

/** A problem, those met with it, and what holds for all of them. */
export function problemText(problem: Problem, color: boolean, language: Language, width = Infinity): string {
  const { others = [], wayOn } = problem
  const all = [problem, ...others]
  const more = all.length - mostShown
  return [
    ...all.slice(0, mostShown).map((one) => onePlaceText(one, color, language, width)),
    ...(more > 0 ? [`${labels[language].more(more)}\n`] : []),
    ...(wayOn === undefined ? [] : [`${wrap(wayOn, '', '', width)}\n`]),
  ].join('')
}

/** A problem in three parts: what happened, where, what to do; in a terminal in lines of its width, the place always whole. */
function onePlaceText(
  { what, where, fix }: Problem,
  color: boolean,
  language: Language,
  width: number,
): string {
  const { red, dim } = pc.createColors(color)
  return [
    wrap(`${red(labels[language].problem)} ${what}`, indent, '', width),
    ...(where === undefined ? [] : [`${dim(labels[language].where)} ${where}`]),
    ...(fix === undefined ? [] : [wrap(fix, indent, `${dim(labels[language].fix)} `, width)]),
    '',
  ].join('\n')
}
