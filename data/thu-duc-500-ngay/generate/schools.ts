interface School {
  readonly name: string
  readonly kind: 'preschool' | 'primary' | 'secondary' | 'high'
  /** Name of the ward without "Phường". */
  readonly ward: string
}

/** Schools, called after their ward or by names that schools all over the country bear ("name @ ward"). */
export const schools: readonly School[] = [
  ...list(
    'preschool',
    'Trường Mầm non',
    'Bình Chiểu, Cát Lái, Hiệp Phú, Linh Trung, Linh Xuân, Long Bình, Long Phước, Phước Long B, Tam Phú, ' +
      'Thảo Điền, Trường Thạnh, Ánh Dương @ Phước Long A, Bình Minh @ Tăng Nhơn Phú B, ' +
      'Hoa Đào @ Linh Chiểu, Hoa Hồng @ Phước Bình, Hoa Mai @ Trường Thọ, Hoa Sen @ An Khánh, ' +
      'Hoạ Mi @ Tam Bình, Hướng Dương @ Bình Trưng Tây, Măng Non @ Bình Thọ, Sơn Ca @ Linh Tây, ' +
      'Tuổi Ngọc @ Tân Phú, Tuổi Thơ @ Phú Hữu, Vành Khuyên @ Hiệp Bình Chánh',
  ),
  ...list(
    'primary',
    'Trường Tiểu học',
    'An Khánh, Bình Trưng Đông, Hiệp Bình Chánh, Hiệp Bình Phước, Linh Chiểu, Linh Đông, Linh Tây, ' +
      'Long Bình, Long Phước, Long Thạnh Mỹ, Long Trường, Phú Hữu, Phước Bình, Phước Long A, Tam Bình, ' +
      'Tân Phú, Tăng Nhơn Phú B, Thạnh Mỹ Lợi, Trường Thọ, Đinh Tiên Hoàng @ Hiệp Phú, ' +
      'Kim Đồng @ Linh Xuân, Lê Quý Đôn @ Bình Thọ, Lê Văn Tám @ Tăng Nhơn Phú A, ' +
      'Nguyễn Bỉnh Khiêm @ An Phú, Trần Quốc Toản @ Trường Thạnh, Võ Thị Sáu @ Linh Trung',
  ),
  ...list(
    'secondary',
    'Trường THCS',
    'Bình Chiểu, Bình Thọ, Cát Lái, Hiệp Phú, Linh Trung, Long Bình, Phước Bình, Tam Bình, ' +
      'Tăng Nhơn Phú B, Thạnh Mỹ Lợi, Trường Thạnh, Trường Thọ, Chu Văn An @ Linh Tây, ' +
      'Hoàng Diệu @ Linh Chiểu, Lương Thế Vinh @ An Phú, Ngô Quyền @ Hiệp Bình Chánh, ' +
      'Nguyễn Trãi @ Bình Trưng Tây, Nguyễn Văn Trỗi @ Long Trường, Trần Hưng Đạo @ Tăng Nhơn Phú A',
  ),
  ...list(
    'high',
    'Trường THPT',
    'Bình Chiểu, Linh Trung, Long Trường, Tam Phú, Hiệp Bình @ Hiệp Bình Phước, ' +
      'Nguyễn Huệ @ Long Thạnh Mỹ, Phước Long @ Phước Long A, Thủ Đức @ Bình Thọ, Thủ Thiêm @ An Khánh',
  ),
]

function list(kind: School['kind'], prefix: string, entries: string): School[] {
  return entries.split(', ').map((entry) => {
    const [name = '', ward = name] = entry.split(' @ ')
    return { name: `${prefix} ${name}`, kind, ward }
  })
}
