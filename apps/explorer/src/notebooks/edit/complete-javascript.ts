import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { dimensions, findMetric, grains, metrics } from '@vedich/metrics'
import type { LanguageCode } from '../../messages/language-code.ts'
import { isInExpression } from './complete-sql.ts'

/** What every cell has at hand, besides the names of other cells. */
const builtins = ['metric', 'metrics', 'works', 'campaign', 'language', 'sql', 'Plot', 'd3', 'Inputs']
builtins.push('htl', 'html', 'svg', 'md', 'view', 'display', 'width', 'dark', 'now', 'Generators', 'Mutable')

/** Metrics inside `metric("…`, their dimensions and grains where these are named, and names elsewhere. */
export function javaScriptCompletions(language: LanguageCode, names: () => readonly string[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const inMetric = context.matchBefore(/\bmetric\(\s*["'`][\w-]*/u)
    if (inMetric) return from(inMetric, metricOptions(language))
    const inBy = context.matchBefore(/\bby:\s*\[[^\]]*["'`]\w*/u)
    if (inBy) return from(inBy, dimensionOptions(language, metricBefore(context)))
    const inGrain = context.matchBefore(/\bgrain:\s*["'`]\w*/u)
    if (inGrain)
      return from(
        inGrain,
        grains.map((label) => ({ label, type: 'enum' })),
      )
    const word = context.matchBefore(/(?<![.\w$"'`])[\p{L}_$][\p{L}\p{N}_$]*/u)
    if (word === null && !context.explicit) return null
    return { from: word?.from ?? context.pos, options: nameOptions(names), validFor: /^[\p{L}\p{N}_$]*$/u }
  }
}

/** The same inside `${…}` of text and queries. */
export function expressionCompletions(language: LanguageCode, names: () => readonly string[]) {
  const complete = javaScriptCompletions(language, names)
  return (context: CompletionContext): CompletionResult | null => {
    if (!isInExpression(context)) return null
    if (context.matchBefore(/\$\{/u) === null) return complete(context)
    return { from: context.pos, options: nameOptions(names), validFor: /^[\p{L}\p{N}_$]*$/u }
  }
}

function nameOptions(names: () => readonly string[]): Completion[] {
  const own = names().map((label) => ({ label, type: 'variable', boost: 2 }))
  return [...own, ...builtins.map((label) => ({ label, type: 'function' }))]
}

function metricOptions(language: LanguageCode): Completion[] {
  return metrics.map(({ id, label, description }) => ({
    label: id,
    type: 'constant',
    detail: label[language],
    info: description[language],
  }))
}

function dimensionOptions(language: LanguageCode, metric: string | null): Completion[] {
  const known = metrics.find(({ id }) => id === metric)
  const names = known === undefined ? [] : findMetric(known.id).dimensions
  return names.map((id) => ({ label: id, type: 'enum', detail: dimensions[id][language] }))
}

function metricBefore({ state, pos }: CompletionContext): string | null {
  return [...state.sliceDoc(0, pos).matchAll(/\bmetric\(\s*["'`]([\w-]+)/gu)].at(-1)?.[1] ?? null
}

/** The word at the end of a match is what gets completed. */
function from({ to, text }: { to: number; text: string }, options: Completion[]): CompletionResult {
  const word = /[\w-]*$/u.exec(text)?.[0] ?? ''
  return { from: to - word.length, options, validFor: /^[\w-]*$/u }
}
