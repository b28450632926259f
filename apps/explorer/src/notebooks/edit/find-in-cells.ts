import type { Cell } from '@vedich/notebook'

/** Where a text stands: from which letter of a cell to which. */
export interface Found {
  readonly cell: number
  readonly from: number
  readonly to: number
}

/** Every place of a text in the cells, in their order, whatever the case of its letters. */
export function findInCells(cells: readonly Pick<Cell, 'id' | 'value'>[], wanted: string): readonly Found[] {
  const needle = folded(wanted)
  if (needle === '') return []
  return cells.flatMap(({ id, value }) => {
    const hay = folded(value)
    const found: Found[] = []
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
      found.push({ cell: id, from: at, to: at + needle.length })
    }
    return found
  })
}

/** Letter by letter, so that places stay those of the text: some capitals have longer small letters. */
function folded(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  })
}
