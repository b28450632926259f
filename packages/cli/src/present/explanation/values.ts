import type { SheetExplanation } from '@vedich/ingest'
import { hintText, rules } from '@vedich/model'

import { cutTo, fit, widest } from '../fit.ts'
import { formatCount } from '../number.ts'
import type { Page } from './page.ts'
import type { ExplanationWords } from './words.ts'

/** Spellings shown of each field. */
const shown = 4

/** Some spellings of each field, as written beside as read. */
export function valueLines(fields: SheetExplanation['values'], page: Page): string[] {
  const { words, pen, width, language } = page
  return fields.flatMap(({ field, distinct, samples }) => {
    const some = samples.slice(0, shown)
    const raws = widest(
      some.map(({ raw }) => raw),
      Math.floor(width * 0.35),
    )
    const counts = widest(
      some.map(({ rows }) => `× ${formatCount(rows, language)}`),
      10,
    )
    const values = widest(
      some.map((sample) => readAs(sample, words)),
      Math.floor(width * 0.25),
    )
    const room = width - raws - counts - values - 14
    return [
      `   ${pen.bold(field)}  ${pen.dim(words.spellings(distinct))}`,
      ...some.map(({ raw, rows, value, problem, hint }) => {
        const isBroken = value === null && problem !== null
        const about =
          problem === null
            ? ''
            : `${rules[problem].about[language]}${hint === null ? '' : ` (${hintText(hint)[language]})`}`
        const paint = isBroken ? pen.red : problem === null ? pen.green : pen.yellow
        return `     ${fit(raw, raws)}  ${pen.dim(fit(`× ${formatCount(rows, language)}`, counts, 'right'))}  → ${paint(
          fit(readAs({ value, problem }, words), values),
        )}  ${pen.dim(cutTo(about, Math.max(8, room)))}`.trimEnd()
      }),
    ]
  })
}

function readAs(
  { value, problem }: Pick<SheetExplanation['values'][number]['samples'][number], 'value' | 'problem'>,
  words: ExplanationWords,
): string {
  return value ?? (problem === null ? words.nothing : words.unreadable)
}
