import { describe, expect, it } from 'vitest'
import { snapshotInEvent } from './snapshot-in-event.ts'

describe('snapshotInEvent', () => {
  it('reads the id', () => expect(snapshotInEvent('{"id":"s2"}')).toBe('s2'))

  it.each([undefined, '', '{', 'null', '{"id":null}', '{"id":7}', '[]'])('finds none in %s', (data) => {
    expect(snapshotInEvent(data)).toBeNull()
  })
})
