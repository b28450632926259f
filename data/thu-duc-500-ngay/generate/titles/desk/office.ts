import { act, build, type Desk } from '../bank.ts'

/** What any office with staff, files and a Party cell may register. */
export const anyOffice: Desk = {
  grassroots: {
    'Cải cách hành chính': [
      act('Một ngày làm việc không giấy tờ tại {ten}', 0, 40),
      act('Chỉnh lý {10..60/10} mét giá tài liệu lưu trữ của {ten}', 140, 60),
      act('Rà soát, rút gọn {3..12} quy trình nội bộ của {ten}', 0, 60),
    ],
    'Chuyển đổi số': [
      act('Số hoá {5..40/5} nghìn trang hồ sơ, tài liệu của {ten}', 160, 60),
      act('Họp không giấy, ký số 100% văn bản đi tại {ten}', 0, 40),
      act('Bảng theo dõi tiến độ công việc trực tuyến của {ten}', 40, 45),
      act('Tập huấn kỹ năng số, an toàn thông tin cho {10..40/5} cán bộ, nhân viên {ten}', 25),
    ],
    'Môi trường': [
      act('Cơ quan xanh - sạch, nói không với đồ nhựa dùng một lần: {ten}', 10, 30),
      act('Tiết kiệm {10..20/2} % điện năng tiêu thụ tại trụ sở {ten}', 0, 90),
    ],
    'An sinh xã hội': [
      act('Nhận đỡ đầu {2..10} trẻ mồ côi, học sinh khó khăn tại {phuong}', 48, 60),
      build('Vận động xây tặng 01 căn nhà tình thương tại {phuong}', 90, 60),
    ],
    'Văn hoá - thể thao': [
      act('Không gian văn hoá Hồ Chí Minh tại {ten}', 45, 45),
      build('Chỉnh trang khuôn viên, bảng tên trụ sở {ten}', 120, 35),
    ],
    'Xây dựng Đảng, hệ thống chính trị': [
      act('Chi bộ cơ quan {ten} đăng ký "Chi bộ bốn tốt"', 0, 60),
      act('Chuyên đề học tập và làm theo Bác của Chi bộ cơ quan {ten}', 6, 40),
      act('Chi bộ cơ quan {ten} kết nạp {2..5} đảng viên mới', 0, 90),
    ],
  },
}

/** Offices that receive applications from the public. */
export const counter: Desk = {
  grassroots: {
    'Cải cách hành chính': [
      act('Cắt giảm thời gian giải quyết {4..15} thủ tục hành chính của {ten}', 0, 60),
      act('Khảo sát mức độ hài lòng của {200..900/50} người dân, doanh nghiệp về {ten}', 18, 40),
      act('Trả kết quả hồ sơ qua bưu chính cho người dân {phuong}', 0, 30),
      act('Giải quyết dứt điểm {5..25} hồ sơ tồn đọng tại {ten}', 0, 90),
      act('Tổ hướng dẫn nộp hồ sơ trực tuyến lưu động của {ten} tại {phuong}', 6),
    ],
  },
}

export const headOffice: Desk = {
  grassroots: {
    'Chuyển đổi số': [act('Tổng hợp, nhắc việc tự động các chỉ đạo của lãnh đạo thành phố', 60, 60)],
    'Cải cách hành chính': [act('Giảm {10..25/5} % số cuộc họp, hội nghị trong năm 2024', 0, 120)],
  },
  city: {
    'Cải cách hành chính': [
      act(
        'Vận hành bộ phận một cửa hiện đại, nhận hồ sơ không phụ thuộc địa giới tại {12..34} phường',
        2600,
        150,
      ),
      act('Rà soát, ban hành {150..300/10} quy trình nội bộ giải quyết thủ tục hành chính', 120, 150),
    ],
    'Chuyển đổi số': [
      act('Kho dữ liệu dùng chung và bảng điều hành của lãnh đạo thành phố', 9400, 240),
      act('Cổng tiếp nhận, xử lý phản ánh, kiến nghị trực tuyến của thành phố', 2100, 150),
      act('Phòng họp không giấy tại {8..20} cơ quan, đơn vị', 1900, 120),
    ],
  },
}

export const personnel: Desk = {
  grassroots: {
    'Cải cách hành chính': [
      act('Thi tuyển, sát hạch nghiệp vụ cho {60..200/10} công chức phường', 70, 60),
      act('Kiểm tra công vụ đột xuất tại {10..30} cơ quan, đơn vị, phường', 0, 90),
    ],
  },
  city: {
    'Cải cách hành chính': [
      act('Đề án vị trí việc làm, sắp xếp tổ chức bộ máy các cơ quan chuyên môn', 0, 180),
      act('Bồi dưỡng kỹ năng công vụ cho {300..900/50} cán bộ, công chức phường', 1100, 150),
    ],
  },
}

export const finance: Desk = {
  grassroots: {
    'Cải cách hành chính': [
      act('Rút ngắn thời gian thẩm tra quyết toán {10..40/5} dự án hoàn thành', 0, 90),
      act('Hướng dẫn {50..200/10} hộ kinh doanh đăng ký qua mạng', 0, 40),
    ],
  },
  city: {
    'Chuyển đổi số': [act('Hệ thống theo dõi giải ngân vốn đầu tư công trực tuyến', 1500, 150)],
    'Kinh tế': [act('Giải ngân vốn đầu tư công năm 2024 đạt từ 95% kế hoạch trở lên', 0, 240)],
  },
}

export const law: Desk = {
  grassroots: {
    'Cải cách hành chính': [
      act('Tổ tư vấn pháp luật miễn phí lưu động tại {phuong}', 10),
      act('Phiên toà giả định, tuyên truyền pháp luật cho {200..600/50} học sinh', 24, 30),
      act('Tập huấn kỹ năng hoà giải cho {60..200/10} hoà giải viên cơ sở', 35),
    ],
  },
}

export const inspection: Desk = {
  grassroots: {
    'Cải cách hành chính': [
      act('Tiếp công dân lưu động, đối thoại giải quyết khiếu nại tại {phuong}', 0, 45),
      act('Giải quyết dứt điểm {3..12} vụ khiếu nại, tố cáo kéo dài', 0, 120),
    ],
  },
}

export const court: Desk = {
  grassroots: {
    'Cải cách hành chính': [
      act('Hoà giải, đối thoại thành {100..400/20} vụ việc dân sự', 0, 120),
      act('Tổ chức {5..20} phiên toà trực tuyến, phiên toà rút kinh nghiệm', 30, 90),
    ],
  },
}

export const procuracy: Desk = {
  grassroots: {
    'Cải cách hành chính': [
      act('Kiểm sát trực tiếp {4..12} đơn vị trong công tác thi hành án', 0, 90),
      act('Sơ đồ hoá, số hoá {20..60/5} hồ sơ vụ án trọng điểm', 15, 60),
    ],
  },
}

export const enforcement: Desk = {
  grassroots: {
    'Cải cách hành chính': [act('Thi hành xong {200..600/50} việc có điều kiện thi hành', 0, 120)],
  },
}

export const tax: Desk = {
  grassroots: {
    'Chuyển đổi số': [
      act('Vận động {300..1500/100} hộ kinh doanh dùng hoá đơn điện tử từ máy tính tiền', 0, 60),
      act('Hướng dẫn {500..2000/100} người nộp thuế cài đặt ứng dụng eTax Mobile', 0, 45),
    ],
  },
}

export const socialInsurance: Desk = {
  grassroots: {
    'An sinh xã hội': [
      act('Phát triển {300..900/50} người tham gia bảo hiểm xã hội tự nguyện', 0, 120),
      act('Chi trả lương hưu qua tài khoản cho {200..900/50} người tại {phuong}', 0, 60),
    ],
  },
  city: { 'An sinh xã hội': [act('Bảo đảm từ 93% người dân tham gia bảo hiểm y tế', 0, 240)] },
}

export const statistics: Desk = {
  grassroots: {
    'Chuyển đổi số': [
      act('Thu thập phiếu điều tra điện tử tại {8..34} phường', 60, 90),
      act('Niên giám thống kê bản điện tử', 30, 120),
    ],
  },
}

export const land: Desk = {
  grassroots: {
    'Cải cách hành chính': [
      act('Cấp đổi, trả giấy chứng nhận ngoài giờ hành chính cho người dân {phuong}', 0, 45),
    ],
    'Chuyển đổi số': [act('Quét, làm sạch {5..30} nghìn hồ sơ địa chính khu vực {phuong}', 380, 90)],
  },
  city: { 'Chuyển đổi số': [act('Cơ sở dữ liệu đất đai số phục vụ tra cứu của người dân', 5200, 220)] },
}
