import { describe, expect, it } from 'vitest'

import { parseNote, parseStatus, parseStatusDate, statusVocabulary } from './status.ts'

const vocabulary = statusVocabulary({ completed: ['đã gắn bảng'] })

describe('parseStatus', () => {
  it.each([
    ['Hoàn thành', 'completed'],
    ['ĐÃ  HOÀN THÀNH.', 'completed'],
    ['HT', 'completed'],
    ['Hoàn thành (tháng 5)', 'completed'],
    ['đạt 100%', 'completed'],
    ['Đã gắn bảng', 'completed'],
    ['Cơ bản hoàn thành', 'started'],
    ['đạt 80 %', 'started'],
    ['Hoàn thành 99,5%', 'started'],
    ['Đang thi công', 'started'],
    ['Chậm tiến độ', 'started'],
    ['Chưa hoàn thành', 'registered'],
    ['0%', 'registered'],
    ['Hủy', 'cancelled'],
    ['Xin rút', 'withdrawn'],
    ['Chuyển tiếp', 'carried_over'],
    ['Chuyển sang năm 2025', 'carried_over'],
    ['Hoàn thành, đã bàn giao', 'completed'],
    ['Đã khởi công, đã hoàn thành', 'completed'],
    ['Hoàn thành và đưa vào sử dụng', 'completed'],
    ['HT 100%', 'completed'],
    ['Hoàn thành vượt 20% kế hoạch', 'completed'],
    ['Hoàn thành ngày 20/01/2025', 'completed'],
    ['Đang thi công đạt 80%', 'started'],
    ['Đang thi công (đạt 80%)', 'started'],
    ['Hoàn thành 80% khối lượng', 'started'],
    ['Đang thực hiện, dự kiến hoàn thành tháng 6/2025', 'started'],
    ['Đã khởi công, chưa hoàn thành', 'started'],
    ['Hoàn thành cơ bản', 'started'],
    ['Đạt và cơ bản đạt', 'started'],
    ['Tạm dừng', 'started'],
    ['Chưa khởi công', 'registered'],
    ['HT đúng hạn', 'completed'],
    ['Hoàn thành vượt tiến độ 15 ngày', 'completed'],
    ['Hoàn thành 2/3 hạng mục', 'started'],
    ['Đã hoàn thành 3/3 hạng mục', 'completed'],
    ['Chưa triển khai do vướng mặt bằng', 'registered'],
    ['Tạm dừng vì thiếu vốn', 'started'],
    ['Đang lập hồ sơ thiết kế', 'registered'],
    ['Đã nghiệm thu bàn giao', 'completed'],
    ['Đã hoàn thành tốt theo kế hoạch', 'completed'],
    ['Thực hiện đạt 100% kế hoạch', 'completed'],
    ['Đã bàn giao cho địa phương quản lý, sử dụng', 'completed'],
    ['Đã tổ chức lễ khánh thành', 'completed'],
    ['Tạm dừng chờ vật tư', 'started'],
    ['Mới đăng ký', 'registered'],
    ['Đã thi công xong, chờ nghiệm thu', 'started'],
    ['Vướng đấu thầu, chưa làm được', 'registered'],
    ['Cơ bản xong, còn PCCC', 'started'],
    ['Đã thi công đạt 70% KL, dự kiến hoàn thành 12/2025', 'started'],
    ['Đang thi công; do mưa lũ kéo dài', 'started'],
    ['Hoàn thành giai đoạn 1', 'started'],
    ['Đang triển khai theo kế hoạch', 'started'],
    ['- Đã hoàn thành - Đã bàn giao', 'completed'],
    ['Đã hoàn thành. Nghiệm thu ngày 20/5/2024', 'completed'],
    ['+ Đang thi công + Đạt 60%', 'started'],
    ['Đang lắp đặt', 'started'],
    ['Đã lắp đặt xong', 'completed'],
    ['Đã ra mắt và đi vào hoạt động', 'completed'],
    ['Đang vận động kinh phí', 'registered'],
    ['Dự kiến khởi công quý III/2024', 'registered'],
    ['CHT', 'registered'],
    ['Chuyển sang thực hiện năm 2025', 'carried_over'],
    ['Rút khỏi danh sách', 'withdrawn'],
    ['Không hoàn thành', 'registered'],
    ['Chưa thể hoàn thành do dịch bệnh', 'registered'],
    ['Chưa được công nhận', 'registered'],
    ['Đơn vị xin rút', 'withdrawn'],
    ['Không thực hiện được', 'cancelled'],
    ['75/100', 'started'],
    ['18/20', 'started'],
    ['120/120', 'completed'],
    ['0/50', 'registered'],
    ['Ước đạt 85% KL hợp đồng', 'started'],
    ['Hoàn thành trước thời hạn', 'completed'],
    ['Đã đưa vào khai thác', 'completed'],
    ['Đã hoàn thành giai đoạn 1, đang thi công giai đoạn 2', 'started'],
    ['Sẽ hoàn thành trong tháng 1', 'registered'],
    ['Đang thi công, phấn đấu hoàn thành trước 30/4', 'started'],
    ['Không đạt tiến độ', 'started'],
    ['Chưa có vốn', 'registered'],
    ['✅ Hoàn thành', 'completed'],
    ['✅', 'completed'],
    ['✔️', 'completed'],
    ['Hoàn thành / Completed', 'completed'],
    ['InProgress', 'started'],
    ['DangThucHien', 'started'],
    ['Rồi', 'completed'],
    ['Chưa', 'registered'],
    ['Đã xử lý trễ hạn', 'completed'],
    ['Đang trình thẩm định (Tờ trình số 88/TTr-QLĐT ngày 20/12/2024)', 'registered'],
    ['Đang xử lý - quá hạn', 'started'],
    ['🚧 Đang thi công', 'started'],
    ['~80%', 'started'],
    ['Dừng thực hiện theo chỉ đạo của UBND tỉnh', 'cancelled'],
    ['Đã khai trương', 'completed'],
    ['HOAN_THANH', 'completed'],
    ['Dang thuc hien', 'started'],
    ['CHUA_HOAN_THANH', 'registered'],
    ['Đạt gần 50%', 'started'],
    ['6/8 tuyến', 'started'],
    ['0/20 trụ', 'registered'],
    ['Đã trồng 500/500 cây', 'completed'],
    ['Hoàn thành 5.200/5.000 hồ sơ (đạt 104%)', 'completed'],
    ['Đang thực hiện: đã tổ chức 3/5 cuộc', 'started'],
    ['Đã đưa vào sử dụng, vượt tiến độ 2 tháng', 'completed'],
    ['Hoàn thành, chậm tiến độ 10 ngày', 'completed'],
    ['Chưa thi công', 'registered'],
    ['Chưa khảo sát', 'registered'],
    ['3,2/3,2 km', 'completed'],
    ['Đã ký hợp đồng, chuẩn bị khởi công', 'registered'],
    ['On-going', 'started'],
  ])('reads %j as %s', (raw, status) => {
    expect(parseStatus(raw, vocabulary)).toEqual({ value: status })
  })

  it.each([
    '',
    'hoàn thàn',
    'không rõ',
    'đạt 120%',
    'x',
    'Hoàn thành, đang thi công',
    'hoàn thành 80%, hủy',
    'Hoàn thành, còn nợ hồ sơ',
    'Vướng mặt bằng',
    'Hoàn thành chưa đạt yêu cầu',
    'Đăng ký hoàn thành',
    'Đã gần lắp đặt xong',
    'Đã xây xong phần móng',
    'Bàn giao cho nhà thầu thi công',
    // Days and months, not shares.
    '20/11',
    '12/12',
    '10/25',
    '05/2025',
    '120/100',
    'gần 100%',
    'dung',
    'hoan than',
    'Chưa xử lý đúng hạn',
    'Đạt / Chưa đạt',
    'Đã hoàn thành, dự kiến khánh thành 02/9',
    'Vượt tiến độ 2 tháng',
    'Chuẩn bị nghiệm thu',
    'Đã giải ngân 3/5 tỷ',
    'Còn 3/5 hộ',
    'Hoàn thành: 3/5 hộ',
    '20/11 hoàn thành',
  ])('does not guess %j', (raw) => {
    expect(parseStatus(raw, vocabulary).problem).toBe('unknown_status')
  })
})

describe('a work that is said to be done and awaits acceptance', () => {
  it.each([
    'Hoàn thành, chờ nghiệm thu',
    'Đã xong chờ nghiệm thu',
    'Đã hoàn thành (đang chờ bàn giao)',
    'Hoàn thành, chưa nghiệm thu',
    'Đã hoàn thành, đang làm thủ tục nghiệm thu',
  ])('is under way, and doubted: %j', (raw) => {
    expect(parseStatus(raw, vocabulary)).toEqual({
      value: 'started',
      problem: 'awaiting_acceptance',
      hint: raw,
    })
  })

  it('is completed where the campaign says so', () => {
    const own = statusVocabulary({ completed: ['Hoàn thành (chờ nghiệm thu)'] })
    expect(parseStatus('Hoàn thành (chờ nghiệm thu)', own)).toEqual({ value: 'completed' })
  })

  it('is told by what stands in brackets too', () => {
    expect(parseStatus('Hoàn thành (80%)', vocabulary).problem).toBe('unknown_status')
    expect(parseStatus('Chưa hoàn thành (đang thi công)', vocabulary)).toEqual({ value: 'started' })
    expect(parseStatus('Hoàn thành (tháng 5)', vocabulary)).toEqual({ value: 'completed' })
  })
})

describe('parseStatusDate', () => {
  const campaign = { first: '2023-09-23', last: '2025-02-03' }
  const read = (raw: string) => parseStatusDate(raw, vocabulary, campaign)

  it.each([
    ['Hoàn thành ngày 20/01/2025', '2025-01-20'],
    ['Đã hoàn thành (20/01/2025)', '2025-01-20'],
    ['Hoàn thành, đã bàn giao ngày 20/01/2025', '2025-01-20'],
  ])('finds the day of completion in %j', (raw, value) => {
    expect(read(raw)).toEqual({ value })
  })

  it('takes the last day of a month, and says so', () => {
    expect(read('Hoàn thành tháng 5/2024')).toEqual({
      value: '2024-05-31',
      problem: 'imprecise_date',
      hint: '2024-05-31',
    })
  })

  it.each([
    'Hoàn thành',
    'Đang thi công từ 20/01/2025',
    'Dự kiến hoàn thành ngày 20/01/2025',
    'Hoàn thành ngày 31/02/2025',
  ])('finds none in %j', (raw) => {
    expect(read(raw)).toBeUndefined()
  })
})

describe('parseNote', () => {
  const read = (raw: string) => parseNote(raw, vocabulary, { first: '2024-01-01', last: '2025-12-31' })

  it.each([
    ['đã xong 12/3/2025', { status: 'completed', date: '2025-03-12' }],
    ['HT ngày 20/12/2024', { status: 'completed', date: '2024-12-20' }],
    ['đã xong 12/3', { status: 'completed', date: undefined }],
    ['Đang làm', { status: 'started', date: undefined }],
    ['Xin rút', { status: 'withdrawn', date: undefined }],
  ])('reads %j', (raw, said) => {
    expect(read(raw)).toEqual(said)
  })

  it.each(['Bàn giao', 'Vốn xã hội hoá', 'Chuyển tiếp', 'Đạt chuẩn', 'HTX Hoà Bình'])(
    'hears no state in %j, which may speak of something else',
    (raw) => {
      expect(read(raw)).toBeUndefined()
    },
  )
})
