import type { Passage } from './passage.ts'

/** What a passage truly says at one place. */
export interface Truth {
  /** "742/942=78.77", "-" for what is missing. */
  readonly key: string
  readonly tier: string | null
  readonly asOf: string | null
  readonly kind: string
  readonly start: number
  readonly end: number
}

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
      const [key = '', ...rest] = line.split(' ')
      const kinds = new Set(['target', 'comparison', 'forecast', 'actual'])
      return {
        key,
        asOf: rest.find((word) => word.startsWith('@'))?.slice(1) ?? null,
        kind: rest.find((word) => kinds.has(word)) ?? 'actual',
        tier: rest.find((word) => !word.startsWith('@') && !kinds.has(word)) ?? null,
        start: places.at(at)?.start ?? places.at(-1)?.start ?? 0,
        end: places.at(at)?.end ?? places.at(-1)?.end ?? 0,
      }
    }),
  }
}
