import { act, build, type Desk } from '../bank.ts'

export const business: Desk = {
  grassroots: {
    'Kinh tế': [
      act('Hội nghị kết nối {20..80/5} doanh nghiệp với ngân hàng', 45, 30),
      act('Điểm bán hàng bình ổn thị trường tại {phuong}', 30, 30),
      act('Hỗ trợ {20..80/5} tiểu thương bán hàng trực tuyến tại {phuong}', 35, 45),
    ],
  },
  city: {
    'Kinh tế': [
      act('Phố ẩm thực, phố đi bộ đường {duong}, {phuong}', 1800, 150),
      act('Đề án phát triển kinh tế ban đêm trên địa bàn thành phố', 350, 200),
      act('Hội nghị xúc tiến đầu tư, đối thoại với {200..500/50} doanh nghiệp', 280, 90),
    ],
  },
}

export const innovation: Desk = {
  grassroots: {
    'Kinh tế': [act('Hỗ trợ {5..15} dự án khởi nghiệp đổi mới sáng tạo', 200, 90)],
    'Chuyển đổi số': [
      act('Tư vấn, đánh giá mức độ chuyển đổi số cho {20..60/5} doanh nghiệp nhỏ', 60, 60),
      act('Cuộc thi sáng kiến ứng dụng trí tuệ nhân tạo trong quản lý đô thị', 150, 90),
    ],
  },
  city: {
    'Kinh tế': [act('Trung tâm hỗ trợ khởi nghiệp đổi mới sáng tạo của thành phố', 4600, 240)],
    'Chuyển đổi số': [
      act('Hệ thống thông tin báo cáo kinh tế - xã hội liên thông {12..34} phường', 1500, 150),
    ],
  },
}

export const farming: Desk = {
  grassroots: {
    'Kinh tế': [
      act('Chuyển đổi sang hoa lan, cây kiểng cho {8..30} hộ nông dân', 180, 90),
      act('Phiên chợ nông sản sạch tại {phuong}', 60, 20),
      act('Tham quan, học tập {2..5} mô hình nông nghiệp công nghệ cao', 50, 30),
    ],
    'Môi trường': [act('Thu gom bao gói thuốc bảo vệ thực vật tại {10..40/5} điểm trên đồng ruộng', 20, 40)],
  },
}

export const market: Desk = {
  grassroots: {
    'Kinh tế': [
      build('Sửa chữa hệ thống điện, phòng cháy, chữa cháy trong chợ', 480, 50),
      act('Vận động {60..200/10} tiểu thương niêm yết giá, thanh toán không dùng tiền mặt', 0, 45),
      act('Sắp xếp lại {3..8} ngành hàng theo quy hoạch của chợ', 90, 45),
    ],
    'Môi trường': [act('Chợ hạn chế túi ni lông với {60..200/10} tiểu thương tham gia', 15, 40)],
  },
  city: { 'Kinh tế': [build('Cải tạo, nâng cấp chợ truyền thống tại {phuong}', 7400, 180)] },
}
