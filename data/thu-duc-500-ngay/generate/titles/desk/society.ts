import { act, build, type Desk } from '../bank.ts'

export const schools: Desk = {
  grassroots: {
    'Giáo dục - đào tạo': [
      act('Tổ chức {3..8} chuyên đề đổi mới phương pháp dạy học cấp cụm trường', 25, 45),
      act('Tập huấn chương trình giáo dục phổ thông 2018 cho {100..400/20} giáo viên', 80, 30),
      act('Tuyển sinh đầu cấp trực tuyến theo bản đồ GIS tại {phuong}', 30, 90),
    ],
  },
  city: {
    'Giáo dục - đào tạo': [
      act('Trang bị phòng học thông minh cho {8..20} trường học', 14000, 150),
      act('Công nhận thêm {3..8} trường học đạt chuẩn quốc gia', 0, 300),
      act('Dạy học tiếng Anh, Tin học theo chuẩn quốc tế tại {20..50/5} trường', 2400, 240),
    ],
  },
}

export const learning: Desk = {
  grassroots: {
    'Giáo dục - đào tạo': [
      act('Trao {50..200/10} suất học bổng khuyến học, khuyến tài', 250, 30),
      act('Xây dựng {8..30} mô hình gia đình học tập, dòng họ học tập tại {phuong}', 0, 90),
      act('Nuôi heo đất khuyến học tại {10..30} trường học', 0, 60),
    ],
  },
  city: {
    'Giáo dục - đào tạo': [act('Quỹ khuyến học thành phố trao {500..1500/100} suất học bổng', 3200, 120)],
  },
}

export const vocational: Desk = {
  grassroots: {
    'Giáo dục - đào tạo': [
      act('Lớp nghề ngắn hạn cho {40..120/10} lao động tự do tại {phuong}', 140, 60),
      act('Liên kết {5..15} doanh nghiệp nhận học viên thực tập', 0, 90),
      build('Nâng cấp xưởng thực hành điện, ô tô cho học viên', 950, 75),
    ],
  },
}

export const healthOffice: Desk = {
  grassroots: {
    'Y tế': [
      act('Kiểm tra {40..150/10} cơ sở hành nghề y, dược tư nhân', 0, 60),
      act('Chiến dịch diệt lăng quăng tại {4..10} phường trọng điểm', 70, 30),
    ],
  },
  city: {
    'Y tế': [act('Khám sức khoẻ cho {20..60/5} nghìn người cao tuổi trên địa bàn thành phố', 6500, 200)],
  },
}

export const foodSafety: Desk = {
  grassroots: {
    'Y tế': [
      act('Kiểm tra an toàn thực phẩm {40..150/10} bếp ăn tập thể, trường học', 0, 60),
      act('Tuyến phố an toàn thực phẩm đường {duong}, {phuong}', 45, 60),
      act('Tập huấn an toàn thực phẩm cho {60..200/10} tiểu thương {phuong}', 20),
    ],
  },
  city: { 'Y tế': [act('Xây dựng {3..8} khu chợ, tuyến phố bảo đảm an toàn thực phẩm', 420, 150)] },
}

export const herbal: Desk = {
  grassroots: {
    'Y tế': [
      act('Khám, chữa bệnh bằng y học cổ truyền miễn phí cho {60..300/20} người dân {phuong}', 45, 20),
      act('Trồng vườn thuốc nam tại {3..10} trạm y tế phường', 30, 45),
    ],
  },
}

export const redCross: Desk = {
  grassroots: {
    'Y tế': [
      act('Tập huấn sơ cấp cứu cho {60..200/10} tình nguyện viên', 25),
      act('Ngày hội hiến máu tiếp nhận {200..800/50} đơn vị máu', 90, 30),
    ],
    'An sinh xã hội': [
      act('Bữa cơm nghĩa tình cho {100..300/20} người già neo đơn tại {phuong}', 45, 20),
      act('Trao {20..60/5} xe lăn, dụng cụ trợ giúp cho người khuyết tật', 130, 40),
    ],
  },
}

export const labour: Desk = {
  grassroots: {
    'An sinh xã hội': [
      act('Sàn giao dịch việc làm với {20..60/5} doanh nghiệp tuyển dụng tại {phuong}', 60, 40),
      act('Thăm, tặng quà {100..400/20} gia đình liệt sĩ, thương binh nặng', 200, 25),
      act('Tập huấn phòng, chống tai nạn thương tích cho {100..300/20} trẻ em {phuong}', 20),
    ],
  },
  city: {
    'An sinh xã hội': [
      act('Kéo giảm hộ nghèo: hỗ trợ sinh kế cho {150..400/50} hộ nghèo, cận nghèo', 5600, 200),
      act('Giải quyết việc làm cho {10..25} nghìn lượt lao động', 0, 240),
      act('Chăm lo Tết cho {2000..6000/500} hộ khó khăn, công nhân xa quê', 3800, 60),
    ],
  },
}

export const charity: Desk = {
  grassroots: {
    'An sinh xã hội': [
      build('Sửa chữa {2..6} căn nhà tình thương cho hội viên tại {phuong}', 180, 60),
      act('Trao phương tiện sinh kế cho {8..30} hội viên khó khăn tại {phuong}', 150, 40),
      act('Trao {60..200/20} phần quà Tết cho hội viên khó khăn', 110, 20),
      act('Trợ cấp thường xuyên cho {5..20} hội viên neo đơn tại {phuong}', 60, 60),
    ],
  },
}

export const women: Desk = {
  grassroots: {
    'Môi trường': [act('Mô hình "Biến rác thành tiền" của phụ nữ {phuong}', 12, 30)],
    'Kinh tế': [act('Tổ phụ nữ khởi nghiệp, liên kết {8..20} hộ sản xuất tại {phuong}', 80, 60)],
  },
  city: { 'An sinh xã hội': [act('Chương trình Mẹ đỡ đầu chăm lo {80..200/20} trẻ mồ côi', 1900, 150)] },
}

export const youth: Desk = {
  grassroots: {
    'Chuyển đổi số': [act('Công trình thanh niên: hỗ trợ nộp hồ sơ trực tuyến tại {phuong}', 8)],
    'Môi trường': [
      act('Công trình thanh niên: trồng {200..1000/50} cây xanh tại {phuong}', 120, 30),
      act('Ngày Chủ nhật xanh cấp cụm tại {phuong}', 25, 20),
    ],
    'An sinh xã hội': [
      build('Công trình thanh niên: sửa chữa {1..4} căn nhà nhân ái tại {phuong}', 120, 45),
      build('Công trình thanh niên: thắp sáng {hem}, {phuong}', 60, 30),
    ],
    'Văn hoá - thể thao': [build('Sân chơi thiếu nhi từ vật liệu tái chế tại {phuong}', 65, 30)],
  },
  city: {
    'Chuyển đổi số': [act('Đội hình thanh niên hỗ trợ chuyển đổi số tại {12..34} phường', 420, 120)],
    'Văn hoá - thể thao': [build('Công viên, sân chơi thanh thiếu nhi tại {phuong}', 2600, 120)],
  },
}

export const elderly: Desk = {
  grassroots: {
    'Văn hoá - thể thao': [
      act('Liên hoan dưỡng sinh với {12..30} đội dự thi', 45, 25),
      act('Thành lập {2..6} câu lạc bộ liên thế hệ tự giúp nhau', 60, 75),
    ],
  },
}

export const culture: Desk = {
  grassroots: {
    'Văn hoá - thể thao': [
      act('Công nhận {20..80/5} khu phố đạt chuẩn văn hoá năm 2024', 0, 120),
      act('Kiểm tra, chấn chỉnh {40..150/10} cơ sở kinh doanh dịch vụ văn hoá', 0, 60),
      act('Gắn mã QR giới thiệu {5..20} di tích lịch sử - văn hoá', 60, 60),
    ],
  },
  city: {
    'Văn hoá - thể thao': [
      build('Tu bổ, tôn tạo di tích lịch sử - văn hoá tại {phuong}', 8700, 200),
      act('Biên soạn sách ảnh về vùng đất và con người Thủ Đức', 480, 150),
      act('Tuần lễ văn hoá, du lịch Thủ Đức', 2300, 90),
    ],
  },
}

export const venue: Desk = {
  grassroots: {
    'Văn hoá - thể thao': [
      act('Hội thi tiếng hát với {15..40/5} đội dự thi chào mừng các ngày lễ lớn', 90, 25),
      act('Biểu diễn nghệ thuật lưu động {10..30/2} buổi tại các khu nhà trọ', 110, 60),
      act('Giải bóng đá mi-ni với {12..32/4} đội tham gia', 70, 25),
      act('Giải việt dã chào mừng các ngày lễ lớn tại {phuong}', 130, 30),
      act('Lớp thể dục, dưỡng sinh miễn phí tại {phuong}', 15, 40),
    ],
  },
  city: {
    'Văn hoá - thể thao': [
      build('Nâng cấp nhà thi đấu, hồ bơi công cộng tại {phuong}', 9200, 180),
      act('Đại hội thể dục thể thao, liên hoan văn nghệ quần chúng thành phố', 1600, 120),
    ],
  },
}

export const children: Desk = {
  grassroots: {
    'Văn hoá - thể thao': [
      act('Lớp năng khiếu hè miễn phí cho {100..400/20} thiếu nhi khó khăn', 80, 40),
      act('Hội trại thiếu nhi với {15..40/5} liên đội tham gia', 95, 30),
    ],
    'Giáo dục - đào tạo': [act('Sân chơi lập trình, robot cho {60..200/20} thiếu nhi', 70, 40)],
  },
}

export const library: Desk = {
  grassroots: {
    'Văn hoá - thể thao': [
      act('Đưa xe thư viện lưu động đến {5..20} trường học', 60, 45),
      act('Luân chuyển {1000..5000/500} bản sách về {5..15} tủ sách khu phố', 30, 40),
      act('Số hoá {200..800/50} tư liệu địa chí về Thủ Đức', 150, 90),
    ],
  },
}

export const ornamental: Desk = {
  grassroots: {
    'Văn hoá - thể thao': [act('Hội thi sinh vật cảnh với {40..150/10} tác phẩm tại {phuong}', 55, 30)],
    'Môi trường': [act('Tặng, hướng dẫn chăm sóc {60..200/20} chậu kiểng cho trường học tại {phuong}', 30)],
  },
}

export const workers: Desk = {
  grassroots: {
    'An sinh xã hội': [
      act('Trao {100..400/20} vé xe Tết cho công nhân xa quê', 160, 20),
      build('Sửa chữa {4..12} mái ấm công đoàn', 420, 60),
    ],
    'Văn hoá - thể thao': [act('Hội thao công nhân, viên chức với {6..14} môn thi đấu', 120, 30)],
  },
  city: {
    'An sinh xã hội': [act('Tết sum vầy cho {2000..6000/500} đoàn viên, người lao động khó khăn', 3100, 60)],
  },
}

export const policyBank: Desk = {
  grassroots: {
    'An sinh xã hội': [
      act('Cho vay ưu đãi {50..200/10} hộ nghèo, hộ mới thoát nghèo tại {phuong}', 2400, 60),
      act('Cho vay giải quyết việc làm {60..200/20} lao động tại {phuong}', 3100, 60),
      act('Củng cố {10..30} tổ tiết kiệm và vay vốn', 0, 60),
    ],
  },
}
