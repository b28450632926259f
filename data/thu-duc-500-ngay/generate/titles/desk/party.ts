import { act, type Desk } from '../bank.ts'

const party = 'Xây dựng Đảng, hệ thống chính trị'

export const partyOffice: Desk = {
  grassroots: {
    [party]: [act('Gửi nhận văn bản điện tử với {30..90/5} tổ chức cơ sở đảng', 60, 60)],
  },
  city: { [party]: [act('Phòng truyền thống Đảng bộ thành phố', 3100, 180)] },
}

export const organisation: Desk = {
  grassroots: {
    [party]: [
      act('Số hoá hồ sơ đảng viên của {10..40/5} tổ chức cơ sở đảng', 90, 75),
      act('Hướng dẫn xây dựng "Chi bộ bốn tốt" cho {20..60/5} chi bộ', 0, 60),
    ],
  },
  city: {
    [party]: [
      act('Cơ sở dữ liệu đảng viên và sổ tay đảng viên điện tử toàn Đảng bộ thành phố', 2700, 200),
      act('Quy hoạch, đào tạo {60..150/10} cán bộ trẻ, cán bộ nữ', 650, 240),
      act('Kết nạp {600..1200/100} đảng viên mới trong toàn Đảng bộ thành phố', 0, 300),
    ],
  },
}

export const propaganda: Desk = {
  grassroots: {
    [party]: [
      act('Biên tập {12..24/2} số bản tin sinh hoạt chi bộ điện tử', 40, 120),
      act(
        'Sinh hoạt chuyên đề về tư tưởng, đạo đức, phong cách Hồ Chí Minh cho {80..300/20} báo cáo viên',
        15,
        30,
      ),
    ],
    'Văn hoá - thể thao': [
      act('Triển lãm {60..200/10} ảnh tư liệu về Thủ Đức xưa và nay', 75, 40),
      act('Tuyên truyền trực quan chào mừng các ngày lễ lớn trên đường {duong}, {phuong}', 110, 30),
    ],
  },
  city: {
    [party]: [act('Biên soạn lịch sử Đảng bộ thành phố', 950, 300)],
    'Văn hoá - thể thao': [act('Xây dựng Không gian văn hoá Hồ Chí Minh cấp thành phố', 1200, 120)],
  },
}

export const mobilisation: Desk = {
  grassroots: {
    [party]: [
      act('Nhân rộng {5..20} mô hình dân vận khéo', 20, 60),
      act('Nắm bắt dư luận, đối thoại với Nhân dân vùng dự án tại {phuong}', 0, 45),
    ],
    'An sinh xã hội': [
      act('Chăm lo {40..150/10} gia đình có công, đồng bào dân tộc, tôn giáo tiêu biểu', 90, 25),
    ],
  },
}

export const partyInspection: Desk = {
  grassroots: {
    [party]: [
      act('Kiểm tra, giám sát chuyên đề {4..12} tổ chức đảng trực thuộc', 0, 90),
      act('Tập huấn nghiệp vụ kiểm tra, giám sát cho {60..200/10} cấp uỷ viên', 45, 30),
    ],
  },
}

export const politicalSchool: Desk = {
  grassroots: {
    [party]: [
      act('Mở {3..10} lớp bồi dưỡng cho đảng viên mới, đối tượng kết nạp Đảng', 60, 60),
      act('Kho {20..60/5} bài giảng lý luận chính trị điện tử', 40, 75),
      act('Hội thi giảng viên lý luận chính trị giỏi với {10..30/2} thí sinh', 35, 40),
    ],
  },
}

export const businessParty: Desk = {
  grassroots: {
    [party]: [
      act('Phát triển {20..60/5} đảng viên trong doanh nghiệp ngoài nhà nước', 0, 120),
      act('Thành lập {1..4} chi bộ trong doanh nghiệp ngoài nhà nước', 0, 120),
    ],
    'Kinh tế': [act('Hội nghị gặp gỡ, tháo gỡ khó khăn cho {20..80/5} doanh nghiệp', 45, 30)],
  },
}

export const front: Desk = {
  grassroots: {
    [party]: [act('Giám sát, phản biện xã hội {2..6} chuyên đề', 0, 90)],
    'Môi trường': [act('Vận động {20..80/5} cơ sở tôn giáo tham gia bảo vệ môi trường', 15, 60)],
    'An sinh xã hội': [act('Trao {100..400/20} phần quà Tết cho gia đình chính sách, hộ nghèo', 220, 20)],
  },
  city: {
    'An sinh xã hội': [
      act('Xây dựng, sửa chữa {20..60/5} căn nhà đại đoàn kết trên địa bàn thành phố', 3600, 180),
      act('Vận động Quỹ Vì người nghèo thành phố đạt {10..20} tỷ đồng', 0, 150),
    ],
  },
}
