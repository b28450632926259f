import type { LanguageCode } from '../messages/language-code.ts'
import { messages } from './messages.ts'

/** A field in words; of a count that is split, `registered.city`, also the tier. */
export function fieldLabel(field: string, code: LanguageCode): string {
  const [name = '', tier] = field.split('.')
  const labels: Readonly<Record<string, string>> = messages[code].fields
  const label = Object.hasOwn(labels, name) ? (labels[name] ?? name) : name
  return tier === undefined ? label : `${label}: ${tier}`
}
