import type { SheetExplanation } from '@vedich/ingest'
import { hintText, rules } from '@vedich/model'

import { cutTo, fit, widest, wrap } from '../fit.ts'
import { formatCount } from '../number.ts'
import type { Page } from './page.ts'

/** Places shown of each rule. */
const shown = 3

/** The rules that would keep rows out or flag them: how often, why, what to do, and the first places. */
export function ruleLines(findings: SheetExplanation['findings'], page: Page): string[] {
  const { words, pen, width, language } = page
  if (findings.length === 0) return [`   ${pen.green(words.clean)}`]
  const labels = widest([words.reject, words.flag], 12)
  const counts = widest(
    findings.map(({ rows }) => formatCount(rows, language)),
    12,
  )
  const indent = labels + counts + 7
  const margin = ' '.repeat(indent)
  return findings.flatMap(({ rule, severity, rows, places: all, examples }) => {
    const { about, fix } = rules[rule]
    const paint = severity === 'reject' ? pen.red : pen.yellow
    const [first = '', ...rest] = wrap(`${about[language]}. ${fix[language]}.`, width - indent)
    const start = `   ${paint(fit(words[severity], labels))}  ${fit(formatCount(rows, language), counts, 'right')}  `
    const places = examples.slice(0, shown).map(({ cell, heading, value, hint }) => {
      const text = [
        heading,
        value === null ? null : `“${value}”`,
        hint === null ? null : `(${hintText(hint)[language]})`,
      ]
      return `${margin}${pen.dim(cutTo([cell, ...text.filter((part) => part !== null)].join(' '), width - indent))}`
    })
    const more = all - places.length
    return [
      start + first,
      ...rest.map((line) => margin + line),
      ...places,
      ...(more > 0 ? [`${margin}${pen.dim(words.more(more))}`] : []),
    ]
  })
}

/** The spellings no vocabulary knows, with the nearest term. */
export function gapLines(gaps: SheetExplanation['gaps'], { words, pen, width, language }: Page): string[] {
  const values = widest(
    gaps.map(({ value }) => value),
    Math.floor(width * 0.4),
  )
  return gaps.map(({ vocabulary, value, rows, nearest }) =>
    `   ${fit(vocabulary, 6)}  ${pen.yellow(fit(value, values))}  ${pen.dim(`× ${formatCount(rows, language)}`)}  ${
      nearest === null ? '' : words.nearest(nearest)
    }`.trimEnd(),
  )
}
