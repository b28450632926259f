import type { DriftPolicy } from '../contract/check-contract.ts'
import type { Encoding } from '../encoding/charset.ts'
import type { FileFormat } from './format.ts'

export type Role = 'register' | 'summary' | 'awards' | 'figures' | 'report'

/** The roles that the books have of sources, and of nothing else that is read. */
export const sourceRoles: ReadonlySet<string> = new Set<Role>([
  'register',
  'summary',
  'awards',
  'figures',
  'report',
])

/** One file a campaign is read from. */
export interface Source {
  /** Path inside the campaign folder, with `/`. */
  readonly path: string
  readonly file: string
  readonly format: FileFormat
  /** Undefined until the headings tell it. */
  readonly role: Role | undefined
  readonly columns: Readonly<Record<string, string>>
  readonly title: string | undefined
  readonly publishedOn: string | undefined
  /** The files that are successive states of one source: those of one entry of `sources:`, or of one name but for digits. */
  readonly series: string
  readonly drift: DriftPolicy
  /** Series of whole registers it belongs to, each in the place of the one before; only where campaign.yaml tells. */
  readonly registerSeries?: string
  /** What campaign.yaml tells; undefined where the file's own words shall tell. */
  readonly isSupplement?: boolean
  readonly asOf?: string
  /** What campaign.yaml tells; undefined where the bytes shall tell. */
  readonly encoding?: Encoding
}
