import type { Language } from '../present/language.ts'
import type { Surroundings } from '../surroundings.ts'

/** What every command gets: its surroundings, the language to speak, and whether to colour. */
export interface CommandContext {
  readonly surroundings: Surroundings
  readonly language: Language
  readonly color: boolean
}
