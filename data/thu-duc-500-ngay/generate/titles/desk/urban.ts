import { act, build, type Desk } from '../bank.ts'

export const roads: Desk = {
  grassroots: {
    'Hạ tầng - giao thông': [
      build('Sửa chữa mặt đường, kẻ lại vạch sơn đường {duong}, {phuong}', 780, 45),
      build('Xoá {2..6} điểm tiềm ẩn tai nạn giao thông trên địa bàn {phuong}', 640, 60),
      build('Lắp đặt lan can, dải phân cách đường {duong}, {phuong}', 450, 50),
      build('Thay {50..150/10} bộ đèn chiếu sáng hư hỏng trên đường {duong}, {phuong}', 890, 60),
      act('Điều chỉnh tổ chức giao thông, pha đèn tín hiệu trên đường {duong}, {phuong}', 60, 40),
    ],
  },
  city: {
    'Hạ tầng - giao thông': [
      build('Lắp đặt hệ thống chiếu sáng thông minh đường {duong}, {phuong}', 9500, 120),
      build('Cải tạo vỉa hè, bó vỉa, cây xanh đường {duong}, {phuong}', 15000, 150),
      build('Sửa chữa lớn mặt đường {duong}, {phuong}', 12500, 120),
    ],
    'Chỉnh trang đô thị': [
      build('Ngầm hoá cáp viễn thông, lưới điện đường {duong}, {phuong}', 26000, 180),
      act('Xây dựng tuyến đường kiểu mẫu về mỹ quan đô thị: đường {duong}, {phuong}', 650, 100),
    ],
  },
}

export const projects: Desk = {
  grassroots: {
    'Hạ tầng - giao thông': [
      build('Xây dựng cống thoát nước đường {duong}, {phuong}', 4200, 120),
      build('Hoàn trả mặt đường sau thi công trên đường {duong}, {phuong}', 950, 45),
    ],
    'Giáo dục - đào tạo': [build('Sửa chữa trong hè {2..5} trường học khu vực {phuong}', 2600, 60)],
  },
  city: {
    'Hạ tầng - giao thông': [
      build('Nâng cấp, mở rộng đường {duong}, {phuong}', 85000, 240),
      build('Cải tạo hệ thống thoát nước đường {duong}, {phuong}', 42000, 200),
      build('Xây dựng bờ kè chống sạt lở bờ sông tại {phuong}', 64000, 260, 'river'),
    ],
    'Giáo dục - đào tạo': [
      build('Xây dựng mới trường tiểu học tại {phuong}', 96000, 330),
      build('Cải tạo, mở rộng trường mầm non công lập tại {phuong}', 38000, 240),
      build('Xây dựng bổ sung {10..24/2} phòng học trường trung học cơ sở tại {phuong}', 45000, 260),
    ],
    'Y tế': [build('Xây dựng, nâng cấp Trạm Y tế {phuong}', 9800, 200)],
    'Văn hoá - thể thao': [
      build('Xây dựng trung tâm văn hoá - thể thao cụm phường tại {phuong}', 52000, 330),
    ],
    'Quốc phòng - an ninh': [build('Xây dựng trụ sở Công an và Ban Chỉ huy Quân sự {phuong}', 21500, 260)],
  },
}

export const clearance: Desk = {
  grassroots: {
    'Hạ tầng - giao thông': [
      act('Bàn giao mặt bằng {3..12} dự án chuyển tiếp đúng tiến độ', 0, 120),
      act('Rút ngắn thời gian thẩm định hồ sơ bồi thường tại {phuong}', 0, 60),
      act('Đối thoại, vận động {20..80/5} hộ dân bàn giao mặt bằng tại {phuong}', 0, 60),
      act('Chi trả bồi thường cho {30..150/10} hộ dân thuộc dự án tại {phuong}', 0, 90),
    ],
  },
  city: {
    'Hạ tầng - giao thông': [
      act('Hoàn tất bồi thường, bàn giao mặt bằng dự án mở rộng đường {duong}, {phuong}', 120000, 200),
      act('Bố trí tái định cư cho {60..200/20} hộ dân thuộc các dự án trọng điểm', 0, 240),
    ],
  },
}

export const streetOrder: Desk = {
  grassroots: {
    'Chỉnh trang đô thị': [
      act('Tháo dỡ {40..200/20} bảng quảng cáo sai quy định trên địa bàn {phuong}', 60, 40),
      act('Duy trì trật tự lòng đường, vỉa hè tuyến đường {duong}, {phuong}', 0, 60),
      act('Xử lý dứt điểm {5..20} vị trí lấn chiếm vỉa hè tại {phuong}', 30, 45),
      act('Tuyên truyền, ký cam kết không lấn chiếm vỉa hè với {50..200/10} hộ kinh doanh {phuong}', 8, 30),
    ],
  },
}

export const environment: Desk = {
  grassroots: {
    'Môi trường': [
      act('Tập huấn phân loại rác tại nguồn cho {100..300/20} cộng tác viên', 30),
      act('Kiểm tra bảo vệ môi trường tại {20..60/5} cơ sở sản xuất, kinh doanh', 0, 60),
      build('Lắp đặt {10..40/5} thùng rác phân loại trên đường {duong}, {phuong}', 85, 30),
    ],
  },
  city: {
    'Môi trường': [
      build('Đầu tư điểm trung chuyển rác khép kín tại {phuong}', 12500, 180),
      act('Triển khai phân loại chất thải rắn sinh hoạt tại nguồn ở {12..34} phường', 1800, 150),
    ],
  },
}

export const publicWorks: Desk = {
  grassroots: {
    'Môi trường': [
      build('Nạo vét cống, hố ga đường {duong}, {phuong} trước mùa mưa', 320, 40),
      act('Đổi mới {5..15} phương tiện thu gom rác thô sơ tại {phuong}', 900, 90),
      act('Xoá điểm tập kết rác tự phát trên đường {duong}, {phuong}', 40, 30),
    ],
    'Chỉnh trang đô thị': [
      build('Trồng, thay thế cây xanh đường {duong}, {phuong}', 420, 45),
      build('Sơn sửa, chỉnh trang dải phân cách đường {duong}, {phuong}', 260, 40),
    ],
  },
  city: {
    'Chỉnh trang đô thị': [
      build('Xây dựng công viên khu dân cư tại {phuong}', 18500, 180),
      build('Chỉnh trang mảng xanh, tiểu cảnh đường {duong}, {phuong}', 3600, 100),
    ],
    'Môi trường': [
      build('Nạo vét, khơi thông {5..12} tuyến kênh, rạch khu vực {phuong}', 8600, 150, 'river'),
    ],
  },
}
