import { expect, it } from 'vitest'
import { briefName } from './brief-names.ts'

const board = (number: number) =>
  `Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, khu vực phía Đông số ${number}`

function brief(name: string, ...others: string[]): string {
  return briefName(name, new Map([name, ...others].map((one) => [one, { name: one }])))
}

it('a long name that others begin like keeps its first words and what tells it apart', () => {
  expect(brief(board(17), board(4), 'Phường An Phú')).toBe('Ban Quản lý… số 17')
})

it('a name that is still long goes without the words that others end with', () => {
  const under = (number: number) => `${board(number)} thuộc Uỷ ban nhân dân tỉnh Đồng Nai`
  expect(brief(under(17), under(4))).toBe('Ban Quản lý… số 17…')
})

it('a name that fits, or that no other begins like, stays as it is', () => {
  expect(brief('Phường Linh Xuân', 'Phường Linh Tây')).toBe('Phường Linh Xuân')
  expect(brief(board(1), 'Uỷ ban Mặt trận Tổ quốc Việt Nam Thành phố Thủ Đức')).toBe(board(1))
})

it('a name that is the beginning of another is told by its own last words', () => {
  const name = 'Trường Trung học cơ sở và Trung học phổ thông Nguyễn Trãi'
  expect(brief(name, `${name} cơ sở 2`)).toBe('Trường Trung học… Nguyễn Trãi')
})
