export interface Ward {
  readonly name: string
  /** Names that read well after "đường". */
  readonly streets: readonly string[]
  /** On a river or with canals, where embankments and canal cleaning make sense. */
  readonly river: boolean
  /** How many quarters (khu phố) the register speaks of; few where hardly anyone lives. */
  readonly quarters: number
}

/** The 34 wards of Thu Duc City as they were until 30 June 2025, each with streets that run through it. */
export const wards: readonly Ward[] = [
  ward('Linh Xuân', ['Bà Giang', 'số 8', 'số 11', 'Lê Thị Hoa']),
  ward('Bình Chiểu', ['Bình Chiểu', 'Tỉnh lộ 43', 'Ngô Chí Quốc', 'Lê Thị Hoa']),
  ward('Linh Trung', ['Linh Trung', 'Hoàng Diệu 2', 'Lê Văn Chí', 'số 17']),
  ward('Tam Bình', ['Tam Bình', 'Gò Dưa', 'Tô Ngọc Vân', 'Tỉnh lộ 43'], 'river'),
  ward('Tam Phú', ['Tam Châu', 'Cây Keo', 'Phú Châu', 'Tô Ngọc Vân'], 'river'),
  ward('Hiệp Bình Phước', ['Hiệp Bình', 'số 5', 'số 10', 'số 12'], 'river'),
  ward('Hiệp Bình Chánh', ['Phạm Văn Đồng', 'Hiệp Bình', 'Kha Vạn Cân', 'số 23'], 'river'),
  ward('Linh Chiểu', ['Võ Văn Ngân', 'Hoàng Diệu 2', 'Chương Dương', 'số 6']),
  ward('Linh Tây', ['Kha Vạn Cân', 'Nguyễn Văn Lịch', 'Dương Văn Cam', 'số 7']),
  ward('Linh Đông', ['Linh Đông', 'Tô Ngọc Vân', 'Lý Tế Xuyên', 'số 30'], 'river'),
  ward('Bình Thọ', ['Võ Văn Ngân', 'Thống Nhất', 'Đặng Văn Bi', 'Dân Chủ', 'Độc Lập', 'Bác Ái']),
  ward('Trường Thọ', ['Đặng Văn Bi', 'Hồ Văn Tư', 'Nguyễn Văn Bá', 'số 2', 'số 8'], 'river'),
  ward('Long Bình', ['Nguyễn Xiển', 'Hoàng Hữu Nam', 'Phước Thiện', 'số 11'], 'river'),
  ward('Long Thạnh Mỹ', ['Lê Văn Việt', 'Nguyễn Văn Tăng', 'Hoàng Hữu Nam', 'Cầu Xây']),
  ward('Tân Phú', ['Nam Cao', 'Cầu Xây', 'số 138', 'số 154']),
  ward('Hiệp Phú', ['Lê Văn Việt', 'Quang Trung', 'Trần Hưng Đạo', 'Tân Lập 1', 'Tân Lập 2', 'Man Thiện']),
  ward('Tăng Nhơn Phú A', ['Lê Văn Việt', 'Man Thiện', 'Làng Tăng Phú', 'Lã Xuân Oai', 'số 102']),
  ward('Tăng Nhơn Phú B', ['Đình Phong Phú', 'Quang Trung', 'Dương Đình Hội', 'số 379']),
  ward('Phước Long B', ['Đỗ Xuân Hợp', 'Dương Đình Hội', 'Tăng Nhơn Phú', 'số 109']),
  ward('Phước Long A', ['Nam Hoà', 'Tây Hoà', 'Đỗ Xuân Hợp', 'Hồ Bá Phấn']),
  ward('Phước Bình', ['Đại lộ 2', 'Đại lộ 3', 'Đỗ Xuân Hợp', 'số 21']),
  ward('Long Phước', ['Long Phước', 'Long Thuận', 'số 6', 'số 8'], 'river'),
  ward('Trường Thạnh', ['Lò Lu', 'Nguyễn Duy Trinh', 'Tam Đa', 'Ích Thạnh'], 'river'),
  ward('Long Trường', ['Nguyễn Duy Trinh', 'Lã Xuân Oai', 'Võ Văn Hát', 'Trường Lưu'], 'river'),
  ward('Phú Hữu', ['Nguyễn Duy Trinh', 'Bưng Ông Thoàn', 'Gò Cát', 'số 882'], 'river'),
  ward('Thảo Điền', ['Quốc Hương', 'Xuân Thuỷ', 'Thảo Điền', 'Nguyễn Văn Hưởng', 'Trần Ngọc Diện'], 'river'),
  ward('An Phú', ['Nguyễn Hoàng', 'Vũ Tông Phan', 'Lương Định Của', 'Thái Thuận'], 'river'),
  ward('An Khánh', ['Trần Não', 'Lương Định Của', 'số 3', 'số 12'], 'river'),
  ward('Bình Trưng Đông', ['Nguyễn Duy Trinh', 'Lê Văn Thịnh', 'Nguyễn Trung Nguyệt', 'số 42']),
  ward('Bình Trưng Tây', ['Nguyễn Duy Trinh', 'Nguyễn Tuyển', 'Lê Văn Thịnh', 'Bát Nàn']),
  ward('Cát Lái', ['Nguyễn Thị Định', 'Lê Phụng Hiểu', 'Lê Đình Quản', 'số 24'], 'river'),
  ward('Thạnh Mỹ Lợi', ['Đồng Văn Cống', 'Trương Văn Bang', 'Phan Văn Đáng', 'Lê Hiến Mai'], 'river'),
  ward('An Lợi Đông', ['Nguyễn Cơ Thạch', 'Tố Hữu', 'Trần Bạch Đằng'], 'river', 2),
  ward('Thủ Thiêm', ['Nguyễn Thiện Thành', 'Trần Bạch Đằng', 'Tố Hữu'], 'river', 2),
]

function ward(name: string, streets: readonly string[], river?: 'river', quarters = 12): Ward {
  return { name: `Phường ${name}`, streets, river: river !== undefined, quarters }
}

/** The ward of a name without "Phường". */
export function findWard(name: string): Ward {
  const found = wards.find((candidate) => candidate.name === `Phường ${name}`)
  if (!found) throw new Error(`no ward ${name}`)
  return found
}
