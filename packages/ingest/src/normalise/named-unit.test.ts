import { describe, expect, it } from 'vitest'

import { namedUnit, unitOfTitle } from './named-unit.ts'

describe('namedUnit', () => {
  it.each([
    ['I. Phường Bình Chiểu', 'Phường Bình Chiểu'],
    ['PHƯỜNG AN PHÚ', 'PHƯỜNG AN PHÚ'],
    ['II. P. Tam Bình (3 công trình)', 'P. Tam Bình'],
    ['Trường THCS Lê Quý Đôn: 2 công trình', 'Trường THCS Lê Quý Đôn'],
    ['Đơn vị: Xí nghiệp Hoa Mai', 'Xí nghiệp Hoa Mai'],
    ['Tên đơn vị báo cáo: UBND phường Cát Lái', 'UBND phường Cát Lái'],
    ['Công an phường Linh Tây', 'Công an phường Linh Tây'],
    ['I. Huyện ủy Tân Châu (02 công trình)', 'Huyện ủy Tân Châu'],
    ['NÔNG TRƯỜNG 1', 'NÔNG TRƯỜNG 1'],
  ])('reads %j as the unit %j', (text, unit) => {
    expect(namedUnit(text)).toBe(unit)
  })
  it.each([
    'Khối trường học',
    'B. Trường mầm non',
    'PHƯỜNG',
    'Đoàn thể',
    'CẤP THÀNH PHỐ',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Đơn vị: ……………',
    'ĐVT: triệu đồng',
    'Đơn vị tính: triệu đồng',
    'Đơn vị: Triệu đồng',
    'Đơn vị: 1.000 đồng',
    'Danh mục công trình phường An Phú',
    'Phường Tam Bình, ngày 20 tháng 12 năm 2025',
    'TP. Hồ Chí Minh, ngày tháng năm 2024',
  ])('finds no unit in %j', (text) => {
    expect(namedUnit(text)).toBeUndefined()
  })
})

describe('unitOfTitle', () => {
  it.each([
    ['CÔNG KHAI TIẾN ĐỘ CÔNG TRÌNH PHƯỜNG HIỆP BÌNH (cập nhật ngày 20/01/2025)', 'PHƯỜNG HIỆP BÌNH'],
    ['Danh mục công trình của phường An Phú năm 2024', 'phường An Phú'],
    ['Tiến độ công trình trên địa bàn xã Tân Thành đến ngày 30/9/2024', 'xã Tân Thành'],
    ['DANH MỤC CÔNG TRÌNH PHƯỜNG 12', 'PHƯỜNG 12'],
  ])('reads %j as %j', (title, unit) => {
    expect(unitOfTitle(title)).toBe(unit)
  })
  it.each([
    'CÔNG TRÌNH CẤP PHƯỜNG TRỌNG ĐIỂM',
    'ĐĂNG KÝ CÔNG TRÌNH XÃ NÔNG THÔN MỚI',
    'Công trình các xã Tân Thành, Tân Lập',
    'Công trình phường trọng điểm',
    'Họp tại phường An Phú',
  ])('finds none in %j', (title) => {
    expect(unitOfTitle(title)).toBeUndefined()
  })
})
