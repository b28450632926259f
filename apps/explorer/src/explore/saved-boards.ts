/** A board by the name its reader gave it: a link that shows it again. */
export interface SavedBoard {
  readonly name: string
  readonly hash: string
}

/** Where boards are kept; a browser can close its storage to the page, and then reading and writing throw. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>

const key = 'vedich.boards'

export function readBoards(shelf: Shelf): SavedBoard[] {
  try {
    const stored: unknown = JSON.parse(shelf.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isBoard) : []
  } catch {
    return []
  }
}

/** Keeps a board under its name, in place of one of the same name. */
export function withBoard(boards: readonly SavedBoard[], board: SavedBoard): SavedBoard[] {
  const others = boards.filter(({ name }) => name !== board.name)
  return [...others, board].toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}

/** Whether they could be kept. */
export function writeBoards(shelf: Shelf, boards: readonly SavedBoard[]): boolean {
  try {
    shelf.setItem(key, JSON.stringify(boards))
    return true
  } catch {
    return false
  }
}

/** Only links into this page are taken from storage. */
function isBoard(value: unknown): value is SavedBoard {
  if (typeof value !== 'object' || value === null) return false
  const { name, hash } = value as Partial<Record<string, unknown>>
  return typeof name === 'string' && typeof hash === 'string' && hash.startsWith('#/explore')
}
