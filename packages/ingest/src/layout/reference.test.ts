import { describe, expect, it } from 'vitest'

import { parseDecision, parseReference } from './reference.ts'

describe('parseReference', () => {
  it.each([
    [
      '(Kèm theo Báo cáo số 12/BC-UBND ngày 03 tháng 02 năm 2025 của Ủy ban nhân dân Thành phố Thủ Đức)',
      {
        kind: 'Báo cáo',
        number: '12/BC-UBND',
        date: '2025-02-03',
        issuer: 'Ủy ban nhân dân Thành phố Thủ Đức',
      },
    ],
    [
      'Ban hành kèm theo Kế hoạch số 22-KH/TU ngày 5/8/2024 của Thành ủy',
      { kind: 'Kế hoạch', number: '22-KH/TU', date: '2024-08-05', issuer: 'Thành ủy' },
    ],
    [
      '(Kèm theo Quyết định số: 98/2023/QĐ-UBND, ngày 31/12/2023 của UBND TP)',
      { kind: 'Quyết định', number: '98/2023/QĐ-UBND', date: '2023-12-31', issuer: 'UBND TP' },
    ],
    [
      '(Kèm theo Báo cáo số ...../BC-UBND ngày ... tháng ... năm 2025 của UBND phường An Phú)',
      { kind: 'Báo cáo', number: undefined, date: undefined, issuer: 'UBND phường An Phú' },
    ],
  ])('reads %j', (text, reference) => {
    expect(parseReference(text)).toEqual(reference)
  })

  it('leaves out a day that does not exist', () => {
    expect(parseReference('Kèm theo Báo cáo số 1/BC ngày 31/02/2025 của A')?.date).toBeUndefined()
  })

  it.each(['DANH MỤC CÔNG TRÌNH', 'Báo cáo số 12/BC-UBND', ''])('finds none in %j', (text) => {
    expect(parseReference(text)).toBeUndefined()
  })
})

describe('parseDecision', () => {
  it.each([
    ['Quyết định số 301/QĐ-UBND ngày 06/02/2025', { number: '301/QĐ-UBND', date: '2025-02-06' }],
    [
      'II. Theo Quyết định số: 12/QĐ-UBND, ngày 05 tháng 02 năm 2025 của UBND thành phố',
      { number: '12/QĐ-UBND', date: '2025-02-05', issuer: 'UBND thành phố' },
    ],
  ])('reads %j', (text, decision) => {
    expect(parseDecision(text)).toEqual({ kind: 'Quyết định', issuer: undefined, ...decision })
  })

  it.each(['Căn cứ Quyết định số 1/QĐ ngày 05/02/2025', 'Quyết định số 1/QĐ-UBND', 'Đơn vị quyết thắng'])(
    'finds none in %j',
    (text) => {
      expect(parseDecision(text)).toBeUndefined()
    },
  )
})
