import type { Component } from 'svelte'
import type { Register } from '../data/register.ts'
import type { Snapshot } from '../data/snapshot.ts'
import type { Source } from '../data/source.ts'
import type { LanguageCode } from '../messages/language-code.ts'

/** What every view is given. */
export interface ViewProps {
  readonly source: Source
  readonly register: Register
  readonly snapshot: Snapshot | null
  /** What is behind the view in the path of the URL; '' is nothing. */
  readonly item: string
  /** The parameters of the view in the URL. */
  readonly params: URLSearchParams
}

/** A page of the explorer. Its code and its words are loaded when it is opened. */
export interface View {
  /** Its path in the URL; '' is the first page. */
  readonly id: string
  readonly label: Readonly<Record<LanguageCode, string>>
  /** Whether it looks at the works that the shared filter keeps; then its links carry the filter. */
  readonly isFiltered: boolean
  /** False for one that ends when it is left: it holds a frame or a file that goes on working. */
  readonly isKept?: false
  readonly load: () => Promise<{ readonly default: Component<ViewProps> }>
}
