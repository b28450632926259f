import { describe, expect, it } from 'vitest'

import { parseStatus, statusVocabulary } from './status.ts'

const vocabulary = statusVocabulary({ completed: ['đã gắn bảng'] })

describe('parseStatus', () => {
  it.each([
    ['Hoàn thành', 'completed'],
    ['ĐÃ  HOÀN THÀNH.', 'completed'],
    ['HT', 'completed'],
    ['Hoàn thành (tháng 5)', 'completed'],
    ['đạt 100%', 'completed'],
    ['Đã gắn bảng', 'completed'],
    ['Cơ bản hoàn thành', 'started'],
    ['đạt 80 %', 'started'],
    ['Hoàn thành 99,5%', 'started'],
    ['Đang thi công', 'started'],
    ['Chậm tiến độ', 'started'],
    ['Chưa hoàn thành', 'registered'],
    ['0%', 'registered'],
    ['Hủy', 'cancelled'],
    ['Xin rút', 'withdrawn'],
    ['Chuyển tiếp', 'carried_over'],
  ])('reads %j as %s', (raw, status) => {
    expect(parseStatus(raw, vocabulary)).toEqual({ value: status })
  })

  it.each(['', 'hoàn thàn', 'không rõ', 'đạt 120%', 'x'])('does not guess %j', (raw) => {
    expect(parseStatus(raw, vocabulary).problem).toBe('unknown_status')
  })
})
