import type { Language } from '../messages/language.ts'
import type { Definition } from '../words/figure-words.ts'
import { messages } from './messages.ts'

export function splitDefinition({ code }: Language): Definition {
  return { ...messages[code].split.definition, numerator: null, denominator: null }
}
