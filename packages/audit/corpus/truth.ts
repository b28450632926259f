import type { FigureKind, Polarity, Verdict } from '../src/index.ts'
import type { Passage } from './passage.ts'

/** What a passage truly says at one place. */
export interface Truth {
  /** "742/942=78.77", "-" for what is missing. */
  readonly key: string
  readonly tier: string | null
  readonly asOf: string | null
  readonly kind: FigureKind
  readonly polarity: Polarity
  readonly hedge: string | null
  /** NULL where the arithmetic follows from the key and nothing was written down. */
  readonly verdict: Verdict | null
  readonly start: number
  readonly end: number
}

const kinds: readonly FigureKind[] = ['target', 'comparison', 'forecast', 'actual']
const verdicts: readonly Verdict[] = [
  'ok',
  'ok_hedged',
  'truncated',
  'base_unclear',
  'mismatch',
  'impossible',
  'not_checkable',
]

/** The text without its brackets, and the truth of each figure with its place. */
export function truthOf({ text, truth }: Passage): {
  readonly plain: string
  readonly truths: readonly Truth[]
} {
  const places = Array.from(text.matchAll(/⟦([^⟧]*)⟧/gu), ({ index, 1: inside = '' }, at) => ({
    start: index - 2 * at,
    end: index - 2 * at + inside.length,
  }))
  return {
    plain: text.replaceAll(/[⟦⟧]/gu, ''),
    truths: truth.map((line, at) => {
      const [key = '', ...words] = line.split(' ')
      const marked = (mark: string) => words.find((word) => word.startsWith(mark))?.slice(1) ?? null
      const kind = kinds.find((one) => words.includes(one)) ?? 'actual'
      const verdict = marked('!')
      return {
        key,
        asOf: marked('@'),
        kind,
        polarity: words.includes('remaining') ? 'remaining' : 'completed',
        hedge: marked('~')?.replaceAll('_', ' ') ?? null,
        verdict: verdicts.find((one) => one === verdict) ?? null,
        tier: words.find((word) => /^[a-z]+$/u.test(word) && word !== 'remaining' && word !== kind) ?? null,
        start: places.at(at)?.start ?? places.at(-1)?.start ?? 0,
        end: places.at(at)?.end ?? places.at(-1)?.end ?? 0,
      }
    }),
  }
}
