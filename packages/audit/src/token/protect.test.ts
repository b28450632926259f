import { describe, expect, it } from 'vitest'

import { normaliseText } from '../text/normal-text.ts'
import { protectedRules } from './protected-rules.ts'

const cases = protectedRules.flatMap(({ name, form, examples }) =>
  examples.map((example) => ({ name, form, example })),
)

describe('protectedRules', () => {
  it.each(cases)('$name: $example', ({ form, example }) => {
    const { text } = normaliseText(example.replaceAll(/[‹›]/gu, ''))
    const marked = text.replaceAll(form, (found) => `‹${found}›`)
    expect(marked).toBe(normaliseText(example).text)
  })

  it.each(['742/942 công trình', '78,77 %', '40 trên 71 xã', '7 trong tổng số 92', '942 công trình đăng ký'])(
    'leaves %s alone',
    (raw) => {
      const { text } = normaliseText(raw)
      expect(protectedRules.filter(({ form }) => text.search(form) >= 0).map(({ name }) => name)).toEqual([])
    },
  )
})
