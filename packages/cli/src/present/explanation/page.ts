import pc from 'picocolors'

import type { Language } from '../language.ts'
import { type ExplanationWords, explanationWords } from './words.ts'

/** What every part of an explanation is written with. */
export interface Page {
  readonly width: number
  readonly language: Language
  readonly words: ExplanationWords
  readonly pen: ReturnType<typeof pc.createColors>
}

/** Narrower terminals wrap, wider ones gain nothing. */
const narrowest = 60
const widestPage = 160

/** A page as wide as the terminal; 100 cells where there is none. */
export function pageFor(width: number | undefined, language: Language, color: boolean): Page {
  return {
    width: Math.min(widestPage, Math.max(narrowest, width ?? 100)),
    language,
    words: explanationWords[language],
    pen: pc.createColors(color),
  }
}
