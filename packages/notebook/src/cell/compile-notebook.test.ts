import { toCell } from '@observablehq/notebook-kit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileNotebook } from './compile-notebook.ts'
import { dependants, dependencyOrder } from './dependency-order.ts'

const notebook = (...sources: readonly string[]) => ({
  cells: sources.map((value, place) => toCell({ id: place + 1, mode: 'js', value })),
})

describe('compiling a notebook', () => {
  it('runs cells after what they depend on, wherever they stand', () => {
    const cells = compileNotebook(notebook('const c = a + b', 'const a = 1', 'const b = a'))
    expect(dependencyOrder(cells).order).toEqual([2, 3, 1])
  })

  it('says which cells define the same name', () => {
    const [first, second, third] = compileNotebook(notebook('const a = 1', 'const a = 2', 'a'))
    expect(first?.problem?.message).toBe('a is also defined in cell 2')
    expect(second?.problem?.message).toBe('a is also defined in cell 1')
    expect(third?.problem).toBeNull()
  })

  it('says which cells wait for each other, and for themselves', () => {
    const cells = compileNotebook(notebook('const a = b', 'const b = a', 'const c = a', 'const d = 1'))
    expect(cells.map(({ problem }) => problem?.message ?? null)).toEqual([
      'Circular definition',
      'Circular definition',
      null,
      null,
    ])
  })

  it('reruns only what depends on a change', () => {
    const cells = compileNotebook(notebook('const a = 1', 'const b = a', 'const c = b', 'const d = 1'))
    expect([...dependants(cells, [2])]).toEqual([2, 3])
  })

  it('puts every cell of any acyclic notebook after the cells it needs', () => {
    const links = fc.array(fc.array(fc.nat(19), { maxLength: 4 }), { maxLength: 20 })
    fc.assert(
      fc.property(links, fc.func(fc.nat()), (needs, shuffle) => {
        const cells = needs
          .map((own, id) => ({
            id,
            defines: [`x${id}`],
            references: own.filter((other) => other < id).map((other) => `x${other}`),
          }))
          .toSorted((a, b) => shuffle(a.id) - shuffle(b.id))
        const { order, circular } = dependencyOrder(cells)
        expect(circular.size).toBe(0)
        expect(order.toSorted((a, b) => a - b)).toEqual(needs.map((_, id) => id))
        for (const { id, references } of cells) {
          for (const name of references) {
            expect(order.indexOf(Number(name.slice(1)))).toBeLessThan(order.indexOf(id))
          }
        }
      }),
    )
  })
})
