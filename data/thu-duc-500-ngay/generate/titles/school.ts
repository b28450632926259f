import { act, build, type TitleBank } from './bank.ts'

/** Works that any school may register. */
const everySchool = {
  education: [
    act('Trao {10..40/5} suất học bổng cho học sinh {ten} có hoàn cảnh khó khăn', 35),
    act('Thư viện xanh {ten} với {300..900/50} đầu sách', 45, 40),
    act('Vận động {20..60/5} bộ sách giáo khoa, đồ dùng học tập tặng học sinh khó khăn', 15),
  ],
  facilities: [
    build('Cải tạo {4..12} phòng vệ sinh học sinh {ten}', 180, 45),
    build('Lắp mái che sân chơi {ten}', 240, 45),
    build('Sửa chữa, sơn mới {6..20} phòng học {ten}', 220, 45),
  ],
  environment: [
    act('Vườn rau, vườn cây sinh thái {ten}', 20, 40),
    act('Phân loại rác tại nguồn và thu gom giấy vụn ở {ten}', 6),
    act('Trồng {20..60/5} cây xanh trong khuôn viên {ten}', 25),
  ],
  digital: [
    act('Sổ điểm, sổ liên lạc điện tử dùng chữ ký số tại {ten}', 20, 40),
    act('Thanh toán học phí không dùng tiền mặt tại {ten}', 0, 30),
    act('Kho {40..150/10} bài giảng điện tử dùng chung của {ten}', 0, 60),
  ],
  party: [
    act('Chi bộ {ten} kết nạp {2..5} đảng viên mới', 0, 90),
    act('Không gian văn hoá Hồ Chí Minh tại {ten}', 40, 40),
  ],
  safety: [
    act('Cổng trường an toàn giao thông: phân luồng đưa đón học sinh {ten}', 10),
    act('Diễn tập chữa cháy, thoát nạn cho {300..900/50} học sinh {ten}', 12, 20),
  ],
}

export const preschoolTitles: TitleBank = {
  'Giáo dục - đào tạo': [
    build('Cải tạo sân chơi ngoài trời cho trẻ {ten}', 130, 40),
    build('Xây dựng khu chơi cát, chơi nước cho trẻ {ten}', 85, 35),
    build('Sửa chữa, nâng cấp {4..8} phòng sinh hoạt của trẻ {ten}', 160, 45),
    act('Làm {40..120/10} bộ đồ chơi, đồ dùng dạy học từ vật liệu tái chế', 12),
    act('Góc đọc sách cùng con tại {ten}', 14),
    act('Phòng trải nghiệm STEAM cho trẻ mẫu giáo {ten}', 70, 40),
  ],
  'Y tế': [
    build('Cải tạo bếp ăn một chiều {ten}', 150, 45),
    act('Khám sức khoẻ, tẩy giun cho {150..350/10} trẻ {ten}', 15, 20),
    act('Xây dựng {15..30} thực đơn cân bằng dinh dưỡng cho trẻ {ten}', 0),
  ],
  'Môi trường': [
    act('Vườn rau của bé tại {ten}', 15),
    act('Hành lang xanh {ten} với {40..120/10} chậu cây do phụ huynh đóng góp', 10),
  ],
  'An sinh xã hội': [
    act('Miễn, giảm tiền ăn cho {3..10} trẻ có hoàn cảnh khó khăn tại {ten}', 24, 60),
    act('Nhận giữ trẻ ngoài giờ cho {20..60/5} con công nhân tại {ten}', 30, 40),
  ],
  'Chuyển đổi số': [
    act('Ứng dụng trao đổi thông tin hằng ngày với phụ huynh {ten}', 12),
    act('Thanh toán học phí, tiền ăn không dùng tiền mặt tại {ten}', 0),
  ],
  'Xây dựng Đảng, hệ thống chính trị': everySchool.party,
}

export const primaryTitles: TitleBank = {
  'Giáo dục - đào tạo': [
    ...everySchool.education,
    ...everySchool.facilities,
    build('Trang bị {3..8} phòng học thông minh cho khối {lop} {ten}', 320, 50),
    act('Câu lạc bộ tiếng Anh, kể chuyện theo sách khối {lop} {ten}', 15),
    act('Đôi bạn cùng tiến: kèm cặp {15..40/5} học sinh chậm tiến bộ khối {lop} {ten}'),
    act('Công trình măng non: Tủ sách em yêu lịch sử tại {ten}', 12),
  ],
  'Văn hoá - thể thao': [
    act('Sân chơi dân gian trong giờ ra chơi tại {ten}', 18),
    act('Phổ cập bơi cho {60..200/10} học sinh khối {lop} {ten}', 65, 45),
  ],
  'Môi trường': [
    ...everySchool.environment,
    act('Kế hoạch nhỏ: thu gom {500..2000/100} kg giấy vụn gây quỹ tặng bạn nghèo', 0),
  ],
  'Chuyển đổi số': everySchool.digital,
  'Y tế': [act('Khám nha học đường cho {300..900/50} học sinh {ten}', 20, 20)],
  'An sinh xã hội': [act('Heo đất nghĩa tình: nuôi heo đất giúp {10..30/5} bạn khó khăn đón Tết', 30)],
  'Quốc phòng - an ninh': everySchool.safety,
  'Xây dựng Đảng, hệ thống chính trị': everySchool.party,
}

export const secondaryTitles: TitleBank = {
  'Giáo dục - đào tạo': [
    ...everySchool.education,
    ...everySchool.facilities,
    build('Nâng cấp phòng thực hành Khoa học tự nhiên {ten}', 260, 50),
    act('Câu lạc bộ STEM - Robotics {ten}', 60, 40),
    act('Bồi dưỡng học sinh giỏi khối {lop} {ten}, phấn đấu {5..15} giải cấp thành phố', 0, 90),
    act('Ngày hội hướng nghiệp, phân luồng cho học sinh lớp 9 {ten}', 20),
  ],
  'Văn hoá - thể thao': [
    build('Cải tạo sân bóng rổ, sân cầu lông {ten}', 140, 40),
    act('Chuyên đề "Em yêu lịch sử Việt Nam" cho học sinh khối {lop} {ten}', 8),
  ],
  'Môi trường': everySchool.environment,
  'Chuyển đổi số': everySchool.digital,
  'Y tế': [act('Phòng tư vấn tâm lý học đường {ten}', 35, 40)],
  'An sinh xã hội': [act('Nhận đỡ đầu {5..15} học sinh mồ côi của {ten} đến hết cấp học', 60, 45)],
  'Quốc phòng - an ninh': [
    ...everySchool.safety,
    act('Trường học không bạo lực, không ma tuý, không thuốc lá điện tử: {ten}', 0, 60),
  ],
  'Xây dựng Đảng, hệ thống chính trị': everySchool.party,
}

export const highTitles: TitleBank = {
  ...secondaryTitles,
  'Giáo dục - đào tạo': [
    ...everySchool.education,
    ...everySchool.facilities,
    build('Nâng cấp {2..4} phòng máy tính phục vụ thi trên máy tại {ten}', 480, 50),
    act('Ôn tập miễn phí cho {40..120/10} học sinh lớp 12 {ten} trước kỳ thi tốt nghiệp', 0, 60),
    act('Ngày hội tư vấn tuyển sinh, hướng nghiệp khối {lop} {ten}', 30),
    act('Cuộc thi nghiên cứu khoa học kỹ thuật dành cho học sinh {ten}', 40, 60),
  ],
  'An sinh xã hội': [
    act('Công trình thanh niên: sửa chữa {1..3} căn nhà cho gia đình học sinh {ten}', 70, 45),
  ],
}
