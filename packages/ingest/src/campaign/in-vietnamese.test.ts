import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { inVietnamese } from './in-vietnamese.ts'

const schema = z.strictObject({
  name: z.string().min(1),
  days: z.int().positive(),
  drift: z.enum(['evolve', 'refuse']),
  tiers: z
    .array(z.string())
    .min(1)
    .refine((tiers) => new Set(tiers).size === tiers.length, {
      message: 'name each once',
      params: { vi: 'mỗi cấp nêu một lần' },
    }),
})
const good = { name: 'a', days: 1, drift: 'evolve', tiers: ['x'] }

describe('inVietnamese', () => {
  it.each([
    [{ ...good, name: undefined }, 'còn thiếu'],
    [{ ...good, name: 5 }, 'phải là chữ'],
    [{ ...good, name: '' }, 'không được để trống'],
    [{ ...good, days: 0 }, 'phải lớn hơn 0'],
    [{ ...good, drift: 'x' }, 'phải là một trong: evolve, refuse'],
    [{ ...good, tiers: [] }, 'cần ít nhất 1 mục'],
    [{ ...good, tiers: ['x', 'x'] }, 'mỗi cấp nêu một lần'],
  ])('says what is wrong with %j', (value, words) => {
    expect(inVietnamese(schema, value)).toEqual([words])
  })

  it('says all that is wrong', () => {
    expect(inVietnamese(schema, { ...good, name: '', days: 0 })).toEqual([
      'không được để trống',
      'phải lớn hơn 0',
    ])
  })

  it('says nothing of what is right', () => {
    expect(inVietnamese(schema, good)).toEqual([])
  })
})
