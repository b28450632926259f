import type { UnderstoodRow } from '@vedich/ingest/understand'
import { hintText, rules } from '@vedich/model'
import type { Register } from '../data/register.ts'
import type { Language } from '../messages/language.ts'
import { fieldLabel } from './field-label.ts'
import { messages } from './messages.ts'

/** Why a row is what it is: each rule it breaks, with what stands there and the fix. */
export interface RowReason {
  readonly about: string
  readonly fix: string
}

export function rowReasons({ problems }: UnderstoodRow, { code }: Language): RowReason[] {
  return problems.map(({ rule, field, value, hint }) => {
    const { about, fix } = rules[rule]
    const place = field === null ? '' : `${fieldLabel(field, code)}: `
    return {
      about: value === null ? about[code] : `${about[code]} (${place}“${value}”)`,
      fix: hint === null ? fix[code] : `${fix[code]} (${hintText(hint)[code]})`,
    }
  })
}

/** What a row that is kept tells the campaign: a new work or one it has, a unit it does not know. */
export function rowNews(
  { kind, work, unit }: Pick<UnderstoodRow, 'kind' | 'work' | 'unit'>,
  known: ReadonlySet<string>,
  { units }: Pick<Register, 'units'>,
  { code }: Language,
): string[] {
  if (kind !== 'accepted' || work === null) return []
  const words = messages[code].news
  return [
    known.has(work) ? words.knownWork : words.newWork,
    ...(unit === null || units.has(unit) ? [] : [words.newUnit]),
  ]
}

/** What a row was taken for, in words. */
export function kindLabel({ kind }: Pick<UnderstoodRow, 'kind'>, { code }: Language): string {
  return messages[code].kinds[kind]
}
