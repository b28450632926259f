import { type Notebook, toNotebook } from '@vedich/notebook'
import { describe, expect, it } from 'vitest'
import { changeCell, insertCell, moveCell, pasteCell, removeCell } from './cells.ts'

const notebook = toNotebook({
  cells: [
    { id: 1, mode: 'md', value: '# One' },
    { id: 5, mode: 'sql', value: 'SELECT 1', output: 'rows', database: 'vedich' },
    { id: 3, value: 'rows' },
  ],
})
const ids = ({ cells }: Notebook) => cells.map(({ id }) => id)

describe('the cells of a notebook', () => {
  it('get an id that no cell had when they are new', () => {
    const { notebook: more, cell } = insertCell(notebook, 1, { mode: 'sql' })
    expect(ids(more)).toEqual([1, 6, 5, 3])
    expect(cell).toMatchObject({ mode: 'sql', database: 'vedich', value: '' })
  })

  it('move at most to an end', () => {
    expect(ids(moveCell(notebook, 1, 1))).toEqual([5, 1, 3])
    expect(ids(moveCell(notebook, 3, 9))).toEqual([1, 5, 3])
    expect(moveCell(notebook, 9, 1)).toBe(notebook)
  })

  it('lose a name when they are copied, and keep it when they were cut', () => {
    const [, query] = notebook.cells
    if (query === undefined) throw new Error('no cell')
    expect(pasteCell(notebook, 2, query).cell.output).toBeUndefined()
    const without = removeCell(notebook, 5)
    expect(pasteCell(without, 0, query).cell).toMatchObject({ output: 'rows', value: 'SELECT 1' })
  })

  it('take along what belongs to their kind when it changes', () => {
    const cell = (given: Notebook) => given.cells.find(({ id }) => id === 5)
    expect(cell(changeCell(notebook, 5, { mode: 'js' }))).not.toHaveProperty('database')
    expect(changeCell(notebook, 1, { mode: 'sql' }).cells[0]).toMatchObject({ database: 'vedich' })
    expect(changeCell(notebook, 1, { value: 'x' }).cells.slice(1)).toEqual(notebook.cells.slice(1))
  })
})
