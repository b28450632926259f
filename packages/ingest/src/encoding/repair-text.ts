import { mendText } from '../text/mend.ts'
import type { LegacyCharset } from './charset.ts'
import { readInFont } from './font.ts'
import { readCarried } from './reading.ts'

/** What is known of a text: the font it is set in, or the charset of its letters. */
export type LettersHint = { readonly font: string } | { readonly letters: LegacyCharset }

/**
 * The Unicode text, in NFC, that a cell or run of a document stands for: letters of an old font read as that font draws
 * them, and the damage of {@link mendText} undone. Without a hint no charset is guessed.
 */
export function repairText(text: string, hint?: LettersHint): string {
  if (hint === undefined) return mendText(text)
  return mendText('font' in hint ? readInFont(text, hint.font) : readCarried(text, hint.letters))
}
