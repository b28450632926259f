import { describe, expect, it } from 'vitest'

import type { GivenAward } from '../layout/given-award.ts'
import { awardSteps } from './award-steps.ts'

const headings = (...said: GivenAward[]) =>
  said.map((commendation, index) => ({ record: index + 5, kind: 'section' as const, commendation }))
const said = (...of: GivenAward[]) =>
  awardSteps(headings(...of), [{ sheet: 0, award: { decided_on: '2025-02-05' } }]).map((step) => [
    step.said.form,
    step.said.recipient_kind,
  ])

describe('awardSteps', () => {
  it('keeps the form while the kinds below it change, and lets go of the kind with the next form', () => {
    expect(
      said(
        { form: 'Bằng khen' },
        { recipient_kind: 'Tập thể' },
        { recipient_kind: 'Cá nhân' },
        { form: 'Giấy khen' },
      ),
    ).toEqual([
      [undefined, undefined],
      ['Bằng khen', undefined],
      ['Bằng khen', 'Tập thể'],
      ['Bằng khen', 'Cá nhân'],
      ['Giấy khen', undefined],
    ])
  })

  it('keeps the kind while the forms below it change', () => {
    expect(
      said(
        { recipient_kind: 'Tập thể' },
        { form: 'Bằng khen' },
        { form: 'Giấy khen' },
        { recipient_kind: 'Cá nhân' },
      ),
    ).toEqual([
      [undefined, undefined],
      [undefined, 'Tập thể'],
      ['Bằng khen', 'Tập thể'],
      ['Giấy khen', 'Tập thể'],
      [undefined, 'Cá nhân'],
    ])
  })

  it('keeps the decision while forms and kinds change below it, and lets go of both with the next decision', () => {
    const days = awardSteps(
      headings(
        { decided_on: '2025-02-06', issuer: 'UBND thành phố' },
        { form: 'Bằng khen' },
        { recipient_kind: 'Cá nhân' },
        { form: 'Giấy khen' },
        { decided_on: '2025-02-14' },
      ),
      [{ sheet: 0, award: undefined }],
    ).map((step) => step.said)
    const first = { decided_on: '2025-02-06', issuer: 'UBND thành phố' }
    expect(days).toEqual([
      {},
      first,
      { ...first, form: 'Bằng khen' },
      { ...first, form: 'Bằng khen', recipient_kind: 'Cá nhân' },
      { ...first, form: 'Giấy khen' },
      { decided_on: '2025-02-14' },
    ])
  })

  it('begins each sheet with what its own title says', () => {
    const steps = awardSteps(headings({ form: 'Bằng khen' }), [
      { sheet: 0, award: undefined },
      { sheet: 1, award: { form: 'Giấy khen' } },
    ])
    expect(steps.at(-1)).toEqual({ record: 2 ** 32, said: { form: 'Giấy khen' } })
  })
})
