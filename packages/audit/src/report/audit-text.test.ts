import { describe, expect, it } from 'vitest'

import { auditText } from './audit-text.ts'

const text =
  'BÁO CÁO\n(Số liệu tính đến ngày 03/02/2025)\nCấp thành phố hoàn thành 40/71 công trình (56,3%).\nĐến nay đạt 78%.\nThành phố Thủ Đức, ngày 05 tháng 02 năm 2025'

describe('auditText', () => {
  it('gives each figure with its sentence, what told its day, and what to ask the records', () => {
    const scope = { campaign: 'c', tiers: ['city'], units: [] }
    const { figures, publishedOn } = auditText(text, { scope })
    expect(publishedOn).toBe('2025-02-05')
    expect(figures[0]).toMatchObject({
      verdict: 'ok',
      reason: 'rounded',
      reading: {
        sentence: { text: 'Cấp thành phố hoàn thành 40/71 công trình (56,3%).' },
        asOfFrom: 'title',
        state: 'completed',
      },
      question: { metric: 'completion_rate', where: { campaign: 'c', tier: 'city' }, asOf: '2025-02-03' },
    })
    expect(figures[1]?.reading.asOfFrom).toBe('publication')
  })

  it('asks nothing when no campaign is named', () => {
    expect(auditText(text).figures.map(({ question }) => question)).toEqual([null, null])
  })
})
