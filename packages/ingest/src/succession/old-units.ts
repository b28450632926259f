import { foldText } from '../text/fold.ts'
import { parseLinkKind } from './kind.ts'
import type { LinkKind } from './link.ts'

/** One former unit that a cell names. */
export interface NamedUnit {
  readonly name: string
  /** The unit above it, where the cell says so. */
  readonly parent: string | null
  /** How much of it is meant, where the cell says so. */
  readonly kind: LinkKind | undefined
}

/** "toàn bộ diện tích tự nhiên, quy mô dân số của các phường": the comma parts no units. */
const extent =
  /(toàn bộ|một phần|phần còn lại)(?: (?:diện tích tự nhiên|diện tích|quy mô dân số|dân số)(?:,| và)?)*(?: của)?(?: các)? /giu
const part = /một phần|phần còn lại|\*$/iu
const kindWord = /^(phường|xã|thị trấn|đặc khu|p\.|x\.|tt\.)\s*/iu
const above = /^(?:quận|huyện|thành phố|thị xã|tỉnh|tp\.?|q\.|h\.|tx\.)\s*/iu

/**
 * The units that a cell of former units names: one, or several parted by lines, commas, semicolons or "và". A kind said once
 * holds for the names after it ("phường Thảo Điền, Thủ Thiêm"), and a district for those before it ("Phường 1, Quận 3").
 */
export function oldUnits(cell: string): NamedUnit[] {
  const pieces = cell
    .normalize('NFC')
    .replace(extent, (_, how: string) => (part.test(how) ? 'một phần ' : ''))
    .split(/[\n;,]|\s(?:và|\+)\s/u)
    .map((piece) => piece.replace(/\s+/gu, ' ').trim())
    .filter((piece) => piece !== '')
  const units: NamedUnit[] = []
  let kind = ''
  for (const piece of pieces) {
    if (above.test(piece) && units.length > 0) {
      for (const [index, unit] of units.entries()) units[index] = { ...unit, parent: unit.parent ?? piece }
      continue
    }
    const name = piece
      .replace(/^(?:\d+[.)]|[-+•])\s*/u, '')
      .replace(/\s*\((?:một phần|phần còn lại|toàn bộ)[^)]*\)|\s*\*+$/giu, '')
      .replace(/^(?:các|một phần|phần còn lại)\s+/iu, '')
      .trim()
    kind = kindWord.exec(name)?.[1] ?? kind
    const full = kindWord.test(name) || kind === '' ? name : `${kind} ${name}`
    units.push({
      name: full.charAt(0).toUpperCase() + full.slice(1),
      parent: null,
      kind: part.test(piece) ? (parseLinkKind(foldText(piece)) ?? 'part') : parseLinkKind(piece),
    })
  }
  return units
}
