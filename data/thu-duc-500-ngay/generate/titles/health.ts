import { act, build, type TitleBank } from './bank.ts'

export const stationTitles: TitleBank = {
  'Y tế': [
    build('Cải tạo phòng khám, phòng tiêm chủng {ten}', 190, 45),
    act('Quản lý, điều trị ngoại trú {150..500/50} người tăng huyết áp tại {ten}', 0, 90),
    act('Khám sức khoẻ định kỳ cho {200..600/50} người cao tuổi {phuong}', 80, 40),
    act('Tiêm bù, tiêm vét vắc xin cho {100..400/20} trẻ trên địa bàn {phuong}', 0, 30),
    act('Kiểm soát {10..40/5} điểm nguy cơ sốt xuất huyết tại {phuong}', 10, 40),
    act('Truyền thông phòng, chống bệnh không lây nhiễm tại {kp}', 8),
  ],
  'Chuyển đổi số': [
    act('Lập hồ sơ sức khoẻ điện tử cho {2000..6000/500} người dân {phuong}', 0, 90),
    act('Đặt lịch tiêm chủng trực tuyến tại {ten}', 10),
  ],
  'An sinh xã hội': [act('Khám, chăm sóc tại nhà cho {15..50/5} người bệnh neo đơn {phuong}', 20, 40)],
}

export const hospitalTitles: TitleBank = {
  'Y tế': [
    build('Cải tạo khu khám bệnh, khu chờ của {ten}', 1800, 90),
    build('Nâng cấp đơn nguyên hồi sức tích cực {ten}', 5200, 120),
    act('Triển khai {5..15} kỹ thuật mới trong khám, chữa bệnh tại {ten}', 0, 120),
    act('Khám, phát thuốc miễn phí cho {200..600/50} người dân tại {phuong}', 150, 20),
    act('Giảm thời gian chờ khám tại {ten} xuống còn {45..90/15} phút', 0, 60),
    act('Hỗ trợ chuyên môn cho {3..8} trạm y tế phường', 0, 60),
  ],
  'Chuyển đổi số': [
    act('Bệnh án điện tử tại {ten}', 2400, 150),
    act('Thanh toán viện phí không dùng tiền mặt tại {ten}', 60, 40),
  ],
  'An sinh xã hội': [
    act('Bếp ăn từ thiện phục vụ {100..300/50} suất mỗi ngày tại {ten}', 240, 40),
    act('Hiến máu tình nguyện: {100..250/10} đơn vị máu từ viên chức, người lao động {ten}', 30, 20),
  ],
  'Môi trường': [build('Nâng cấp hệ thống xử lý nước thải y tế {ten}', 2900, 120)],
  'Cải cách hành chính': [
    act('Bố trí {4..10} ki-ốt lấy số khám bệnh bằng căn cước công dân tại {ten}', 320, 60),
  ],
}
