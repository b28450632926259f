import { act, build, type Desk } from '../bank.ts'

const security = 'Quốc phòng - an ninh'

export const police: Desk = {
  grassroots: {
    [security]: [
      act('Diễn tập xử lý cháy, nổ, cứu nạn tại nhà cao tầng {phuong}', 85, 40),
      act('Ra quân trấn áp tội phạm, chuyển hoá {3..8} địa bàn phức tạp về ma tuý', 0, 60),
      act('Tổng kiểm tra phòng cháy, chữa cháy {200..900/50} nhà trọ, chung cư mini', 0, 75),
      act('Cấp căn cước lưu động cho học sinh, người già yếu tại {phuong}', 0, 30),
    ],
  },
  city: {
    [security]: [act('Trung tâm giám sát camera an ninh, giao thông kết nối {12..34} phường', 13500, 200)],
    'Cải cách hành chính': [act('Cấp căn cước và định danh điện tử cho {30..90/10} nghìn công dân', 0, 180)],
  },
}

export const military: Desk = {
  grassroots: {
    [security]: [
      build('Sửa chữa, nâng cấp thao trường huấn luyện tại {phuong}', 1600, 90),
      act('Hội thao {4..10} nội dung cho lực lượng dân quân', 160, 40),
      act('Bồi dưỡng kiến thức quốc phòng và an ninh cho {100..400/20} đối tượng 4', 120, 40),
      act('Tuyển quân năm 2024 đạt 100% chỉ tiêu, không bù đổi', 0, 90),
    ],
    'An sinh xã hội': [build('Xây tặng {1..4} căn nhà đồng đội', 260, 60)],
  },
  city: {
    [security]: [
      act('Diễn tập khu vực phòng thủ thành phố', 2800, 150),
      build('Nâng cấp doanh trại, nhà ở chiến sĩ tại {phuong}', 11800, 240),
    ],
  },
}

export const veterans: Desk = {
  grassroots: {
    [security]: [
      act('Câu lạc bộ cựu chiến binh giữ gìn an ninh trật tự tại {phuong}', 10, 40),
      act('Nói chuyện truyền thống cách mạng tại {8..25} trường học', 15, 45),
    ],
  },
}
