import { act, build, type TitleBank } from './bank.ts'

export const wardPoliceTitles: TitleBank = {
  'Quốc phòng - an ninh': [
    build('Lắp đặt, kết nối {20..60/5} camera an ninh trên địa bàn {phuong}', 240, 45),
    act('Mô hình "Tổ liên gia an toàn phòng cháy, chữa cháy" tại {kp}', 15),
    act('Tuyên truyền phòng, chống lừa đảo qua mạng cho người dân {kp}', 6),
    act('Nhóm Zalo "An ninh trật tự" kết nối công an với người dân {kp}'),
    act('Tuần tra đêm liên kết giáp ranh tại {phuong}', 0, 60),
  ],
  'Cải cách hành chính': [
    act('Cấp căn cước lưu động cho người già yếu, người khuyết tật {phuong}', 0, 30),
    act('Kích hoạt định danh điện tử mức 2 cho {500..3000/250} người dân {phuong}', 0, 60),
  ],
}

export const unionTitles: TitleBank = {
  'An sinh xã hội': [
    build('Sửa chữa {1..4} mái ấm công đoàn cho đoàn viên khó khăn', 120, 60),
    act('Tặng {50..200/10} vé xe cho đoàn viên, người lao động về quê đón Tết', 90, 20),
    act('Trao {40..200/10} phần quà Tết sum vầy cho đoàn viên, người lao động', 80, 20),
    act('Trao {20..60/5} suất học bổng cho con đoàn viên, người lao động', 60),
    act('Khám sức khoẻ, tầm soát bệnh nghề nghiệp cho {100..400/20} người lao động', 95, 30),
    act('Quỹ vòng tay tương trợ giúp {10..40/5} đoàn viên vay vốn', 150, 45),
  ],
  'Văn hoá - thể thao': [
    act('Hội thao đoàn viên, người lao động với {4..10} môn thi đấu', 55, 25),
    act('Hội thi "Nét đẹp văn hoá nơi công sở" với {8..20} đội dự thi', 40, 25),
    act('Góc đọc sách công nhân tại {2..6} khu nhà trọ', 24, 30),
  ],
  'Cải cách hành chính': [
    act('Tư vấn pháp luật lao động lưu động cho {100..300/20} người lao động', 12, 25),
    act('Vận động {10..40/5} sáng kiến cải tiến từ đoàn viên', 15, 60),
  ],
  'Kinh tế': [act('Phong trào lao động sáng tạo: {10..30/5} giải pháp tiết kiệm, tăng năng suất', 20, 60)],
  'Xây dựng Đảng, hệ thống chính trị': [
    act('Giới thiệu {5..20} đoàn viên ưu tú cho Đảng xem xét kết nạp', 0, 60),
    act('Phát triển {50..300/25} đoàn viên công đoàn mới', 0, 60),
  ],
}
