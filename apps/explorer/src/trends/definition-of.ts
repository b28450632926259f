import type { Language } from '../messages/language.ts'
import type { Definition } from '../words/figure-words.ts'
import { messages } from './messages.ts'

/** What a chart of the trends is worked out by. */
export function definitionOf(
  name: keyof (typeof messages)['vi']['definitions'],
  { code }: Language,
): Definition {
  return { ...messages[code].definitions[name], numerator: null, denominator: null }
}
