import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteBuffer } from './byte-buffer.ts'

describe('ByteBuffer', () => {
  it('holds what was written through every growth', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 30 }), (parts) => {
        const buffer = new ByteBuffer()
        for (const part of parts) {
          const at = buffer.length
          buffer.extend(part.length).set(part, at)
        }
        expect([...buffer.written()]).toEqual(parts.flatMap((part) => [...part]))
      }),
    )
  })

  it('leaves written bytes alone after a fresh start', () => {
    const buffer = new ByteBuffer()
    buffer.extend(2).set([1, 2])
    const first = buffer.written()
    buffer.clear()
    buffer.extend(2).set([3, 4])
    expect([...first]).toEqual([1, 2])
  })
})
