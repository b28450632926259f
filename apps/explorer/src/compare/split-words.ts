import type { Language } from '../messages/language.ts'
import { percentCell } from '../words/cell.ts'
import { type Context, type FigureWords, sourceLine } from '../words/figure-words.ts'
import { lowerFirst } from '../format/case.ts'
import type { CompareAddress } from './compare-address.ts'
import { comparedSubtitle } from './compared-subtitle.ts'
import type { Compared } from './load-comparison.ts'
import { messages } from './messages.ts'
import { compareGroupName, type Named, sideName, sideNameWithin } from './names.ts'
import { pointsCell } from './points-cell.ts'
import { splitDefinition } from './split-definition.ts'
import { type Step, waterfall } from './waterfall.ts'

/** A step with its words. */
export interface NamedStep extends Step {
  readonly label: string
  readonly detail: string
}

export interface SplitFigure {
  readonly words: FigureWords
  readonly steps: readonly NamedStep[]
}

/** What the gap is made of: rates within groups, and the mix of groups. */
export function splitFigure(compared: Compared, context: Context): SplitFigure {
  const { address, comparison } = compared
  const { language, register } = context
  const { code } = language
  const words = messages[code].split
  // Groups that only one side has say nothing of how the same group did on the other.
  const isApart = comparison.groups.every(({ a, b }) => a.n === 0 || b.n === 0)
  const isAlone = comparison.groups.length < 2
  const split = isApart || isAlone ? null : comparison.split
  const isEmpty = comparison.split === null
  const groups = split?.groups ?? []
  const before = comparison.change.before ?? 0
  const points = (value: number) => language.number.signedPoints(value, 1)
  const sides = {
    a: sideName(address.of, address.a, register, language),
    b: sideName(address.of, address.b, register, language),
  }
  const within = {
    a: sideNameWithin(address.of, address.a, register, language),
    b: sideNameWithin(address.of, address.b, register, language),
  }
  const said = { gap: points(split?.gap ?? 0), rate: points(split?.rate ?? 0), mix: points(split?.mix ?? 0) }
  return {
    steps:
      split === null
        ? []
        : waterfall(split, before).map((step, i) => ({
            ...step,
            label:
              step.kind === 'whole'
                ? i === 0
                  ? sides.b
                  : sides.a
                : stepLabel(step, address.by, register, language),
            detail: step.kind === 'whole' ? language.number.percent(step.to, 1) : points(step.to - step.from),
          })),
    words: {
      kicker: words.kicker,
      title: split === null ? language.messages.figure.unknown : words.title(said),
      subtitle: comparedSubtitle(compared, context, words.subtitle(within)),
      source: sourceLine(context),
      notes: [words.means, words.meansNot],
      definition: splitDefinition(language),
      table: {
        columns: Object.values(words.columns),
        rows: groups.map((group) => [
          compareGroupName(address.by, group.id, register, language),
          percentCell(group.rateA, 1, language),
          percentCell(group.rateB, 1, language),
          percentCell(group.shareA, 1, language),
          percentCell(group.shareB, 1, language),
          pointsCell(group.rate, language),
          pointsCell(group.mixFromMean, language),
        ]),
      },
      empty: split === null ? (isEmpty ? words.empty : isAlone ? words.alone : words.apart) : null,
    },
  }
}

function stepLabel(
  { kind, group, count }: Step,
  by: CompareAddress['by'],
  register: Named,
  language: Language,
): string {
  const words = messages[language.code].split
  const others = { count: language.number.count(count) }
  if (group === null) return kind === 'rate' ? words.otherRates(others) : words.otherMix(others)
  const said = { group: lowerFirst(compareGroupName(by, group, register, language)) }
  return kind === 'rate' ? words.rateTerm(said) : words.mixTerm(said)
}
