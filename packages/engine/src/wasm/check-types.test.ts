import { describe, expect, it } from 'vitest'
import { checkTypes } from './check-types.ts'

describe('the types of a result', () => {
  it.each(['TIMESTAMP WITH TIME ZONE', `ENUM('BIT', 'it''s')`, 'STRUCT("BIT" INTEGER)', 'HUGEINT'])(
    '%s has an Arrow form',
    (type) => expect(() => checkTypes(['a'], [type])).not.toThrow(),
  )

  it.each(['BIT', 'BIT[]', 'STRUCT("x" UHUGEINT)', 'TIME WITH TIME ZONE', 'UNION(a INTEGER)'])(
    '%s has none',
    (type) =>
      expect(() => checkTypes(['ok', 'a'], ['INTEGER', type])).toThrow(
        expect.objectContaining({ code: 'unsupported', where: 'a' }),
      ),
  )
})
