import type { Localized } from '../text.ts'

/** `reject`: the row is kept in `meta.rejected_row`, not loaded. `flag`: the row is loaded and the finding recorded. */
export type Severity = 'reject' | 'flag'

export interface Rule {
  readonly severity: Severity
  /** What is wrong, in a sentence. */
  readonly about: Localized
  /** What the person who keeps the register can do. */
  readonly fix: Localized
}

function reject(about: Localized, fix: Localized): Rule {
  return { severity: 'reject', about, fix }
}

function flag(about: Localized, fix: Localized): Rule {
  return { severity: 'flag', about, fix }
}

/** The contract a register row is held to, by rule name. */
export const rules = {
  missing_recipient: reject(
    { vi: 'Thiếu tên tập thể, cá nhân được khen', en: 'The commendation names nobody' },
    { vi: 'Ghi tên tập thể hoặc cá nhân', en: 'Write who is commended' },
  ),
  missing_figure: reject(
    { vi: 'Không có con số nào', en: 'The row states no number' },
    { vi: 'Ghi tử số, mẫu số hoặc tỷ lệ', en: 'Write the numerator, the denominator or the percentage' },
  ),
  missing_title: reject(
    { vi: 'Thiếu tên công trình', en: 'The work has no title' },
    { vi: 'Ghi tên công trình', en: 'Write the title of the work' },
  ),
  overlong_text: reject(
    {
      vi: 'Ô chữ dài hơn mức một ô bảng tính chứa được (32.767 chữ)',
      en: 'The text is longer than a cell of a spreadsheet can hold (32,767 letters)',
    },
    {
      vi: 'Sửa ô; có thể nội dung bị dán nhầm',
      en: 'Correct the cell; something may have been pasted into it',
    },
  ),
  missing_unit: reject(
    { vi: 'Thiếu đơn vị đăng ký', en: 'The work has no unit' },
    { vi: 'Ghi đơn vị đăng ký', en: 'Write the unit that registered it' },
  ),
  missing_tier: reject(
    { vi: 'Thiếu cấp công trình', en: 'The work has no tier' },
    {
      vi: 'Ghi cấp vào cột Cấp, hoặc đặt dòng dưới tiêu đề mục của cấp đó',
      en: 'Fill the tier column, or put the row under the section heading of its tier',
    },
  ),
  unknown_tier: reject(
    { vi: 'Không nhận ra cấp công trình', en: 'The tier is not one of the campaign' },
    {
      vi: 'Sửa ô, hoặc thêm cách viết này vào synonyms của cấp trong campaign.yaml',
      en: 'Correct the cell, or add this spelling to the tier’s synonyms in campaign.yaml',
    },
  ),
  unknown_status: reject(
    { vi: 'Không nhận ra tình trạng', en: 'The status is not in the vocabulary' },
    {
      vi: 'Sửa ô, hoặc thêm cách viết này vào vocabulary.status trong campaign.yaml; mã số cũng được, như completed: [3]',
      en: 'Correct the cell, or add this spelling to vocabulary.status in campaign.yaml; a code too, as completed: [3]',
    },
  ),
  formula_error: reject(
    {
      vi: 'Ô là lỗi công thức của bảng tính, không có giá trị',
      en: 'The cell holds an error of its formula instead of a value',
    },
    { vi: 'Sửa công thức hoặc ghi giá trị vào ô', en: 'Mend the formula, or write the value into the cell' },
  ),
  invalid_date: reject(
    { vi: 'Ngày không có thật hoặc không đọc được', en: 'The date does not exist or cannot be read' },
    { vi: 'Viết ngày/tháng/năm, ví dụ 28/02/2024', en: 'Write day/month/year, for example 28/02/2024' },
  ),
  invalid_money: flag(
    {
      vi: 'Không đọc được số tiền nên để trống kinh phí',
      en: 'The amount of money cannot be read, and is left empty',
    },
    {
      vi: 'Viết số đồng, ví dụ 1.250.000.000 hoặc 1,25 tỷ; nguồn vốn ghi ở cột khác',
      en: 'Write an amount in dong, for example 1.250.000.000 or 1,25 tỷ; where it comes from goes elsewhere',
    },
  ),
  money_range: flag(
    {
      vi: 'Số tiền ghi một khoảng từ–đến nên để trống kinh phí',
      en: 'The money is given as a range, and is left empty',
    },
    { vi: 'Ghi một số tiền', en: 'Write one amount' },
  ),
  completed_before_registered: reject(
    { vi: 'Ngày hoàn thành trước ngày đăng ký', en: 'Completed before it was registered' },
    {
      vi: 'Kiểm tra hai ngày; có thể ngày và tháng bị đảo',
      en: 'Check both dates; day and month may be swapped',
    },
  ),
  superseded_row: flag(
    {
      vi: 'Trang khác của tệp có số liệu ngày mới hơn về công trình này, nên không nạp dòng cũ',
      en: 'Another sheet of the file speaks of a later day of this work, so that the older row is not loaded',
    },
    {
      vi: 'Không phải sửa gì; muốn giữ diễn biến từng kỳ thì lưu mỗi kỳ thành một tệp, cùng series trong campaign.yaml',
      en: 'Nothing is to be mended; to keep what changed from day to day, save each as a file of one series in campaign.yaml',
    },
  ),
  completing_row: flag(
    {
      vi: 'Trang khác của tệp đã có công trình này; dòng này bổ sung các cột mà trang ấy không có',
      en: 'Another sheet of the file has this work; the row adds the columns that sheet has none of',
    },
    {
      vi: 'Không phải sửa gì; nếu là hai công trình khác nhau thì cho dòng này mã, tên hay địa điểm khác',
      en: 'Nothing is to be mended; if they are two works, give this row its own code, title or place',
    },
  ),
  duplicate_key: reject(
    {
      vi: 'Mã, hay tên khi không có mã, đã có ở một dòng khác với nội dung khác',
      en: 'The same code, or title where there is none, stands on another row with other content',
    },
    {
      vi: 'Giữ một dòng, hoặc cho dòng kia mã, tên hay địa điểm khác',
      en: 'Keep one of the rows, or give the other its own code, title or place',
    },
  ),
  awaiting_acceptance: flag(
    {
      vi: 'Ghi là xong nhưng còn chờ nghiệm thu, bàn giao; coi là đang thực hiện',
      en: 'Said to be done and to await acceptance or handover; read as under way',
    },
    {
      vi: 'Nếu đợt thi đua tính là hoàn thành, thêm cách viết này vào vocabulary.status: completed trong campaign.yaml',
      en: 'If the campaign counts it as completed, add this spelling to vocabulary.status: completed in campaign.yaml',
    },
  ),
  missing_status: flag(
    { vi: 'Không ghi tình trạng; coi là đã đăng ký', en: 'No status given; read as registered' },
    { vi: 'Ghi tình trạng', en: 'Write the status' },
  ),
  state_from_note: flag(
    {
      vi: 'Tình trạng, hoặc ngày hoàn thành, chỉ ghi ở ghi chú; đã lấy theo ghi chú',
      en: 'Nothing but the note tells the status or the day of completion; taken from the note',
    },
    {
      vi: 'Ghi tình trạng và ngày hoàn thành ở cột riêng',
      en: 'Write the status and the day of completion into columns of their own',
    },
  ),
  state_from_days: flag(
    {
      vi: 'Tình trạng chỉ ghi đúng hay trễ hạn; hiểu là đã hoàn thành, theo ngày hoàn thành khớp với hạn',
      en: 'The status says only whether in time; taken as completed, as the day of completion and the deadline agree with it',
    },
    {
      vi: 'Nếu đúng, ghi "Hoàn thành đúng hạn" hoặc "Hoàn thành trễ hạn"; nếu chưa hoàn thành, xoá ngày hoàn thành',
      en: 'If so, write "Hoàn thành đúng hạn" or "Hoàn thành trễ hạn"; if the work is not completed, clear its day of completion',
    },
  ),
  note_contradicts_status: flag(
    {
      vi: 'Ghi chú nói khác tình trạng; lấy theo tình trạng',
      en: 'The note says something else than the status; the status was taken',
    },
    { vi: 'Sửa tình trạng hoặc ghi chú cho khớp', en: 'Correct the status or the note' },
  ),
  start_without_status: flag(
    {
      vi: 'Ngày khởi công đã qua nhưng sổ không ghi tình trạng; coi là đã đăng ký',
      en: 'The day of the start is past, and nothing tells the state; read as registered',
    },
    {
      vi: 'Ghi tình trạng, hoặc ghi ngày khởi công thực tế ở cột Khởi công thực tế',
      en: 'Write the status, or keep real starts in a column Khởi công thực tế',
    },
  ),
  completed_without_date: flag(
    { vi: 'Hoàn thành nhưng không ghi ngày', en: 'Completed, but no completion date' },
    {
      vi: 'Ghi ngày hoàn thành; thiếu ngày thì không tính được đúng hạn và xu hướng',
      en: 'Write the completion date; without it on-time rates and trends cannot count the work',
    },
  ),
  completion_date_without_completion: flag(
    {
      vi: 'Có ngày hoàn thành nhưng tình trạng chưa hoàn thành',
      en: 'Has a completion date, but its status is not completed',
    },
    { vi: 'Sửa tình trạng hoặc xoá ngày', en: 'Correct the status or clear the date' },
  ),
  completion_read_as_due: flag(
    {
      vi: 'Cột thời gian hoàn thành ghi ngày của công trình chưa xong, hoặc ngày sau ngày sổ tính đến; đọc là thời hạn',
      en: 'The time of completion is that of a work not done, or after the day the register speaks of; read as the day it is due',
    },
    {
      vi: 'Ghi ngày dự kiến và ngày thực tế ở hai cột: Dự kiến hoàn thành, Ngày hoàn thành',
      en: 'Keep planned and real days in two columns: Dự kiến hoàn thành, Ngày hoàn thành',
    },
  ),
  future_completion: flag(
    {
      vi: 'Ngày hoàn thành sau ngày sổ tính đến nên để trống',
      en: 'The day of completion is after the day the register speaks of, and is left empty',
    },
    {
      vi: 'Kiểm tra ngày; ngày dự kiến ghi ở cột Dự kiến hoàn thành',
      en: 'Check the day; a planned one belongs in the column Dự kiến hoàn thành',
    },
  ),
  several_works: flag(
    {
      vi: 'Ô tên liệt kê nhiều công trình; dòng được đếm là một',
      en: 'The title lists several works; the row counts as one',
    },
    { vi: 'Ghi mỗi công trình một dòng', en: 'Give each work a row of its own' },
  ),
  continued_cell: flag(
    {
      vi: 'Nội dung ô viết tiếp ở dòng dưới; đã ghép lại thành một',
      en: 'The text of the cell goes on in the row below; the two were joined',
    },
    { vi: 'Ghi cả nội dung vào một ô', en: 'Write the whole text into one cell' },
  ),
  several_units: flag(
    {
      vi: 'Ô đơn vị ghi nhiều đơn vị; được tính là một đơn vị riêng',
      en: 'The cell names several units; they count as one of their own',
    },
    {
      vi: 'Ghi một đơn vị chủ trì; đơn vị phối hợp ghi ở cột khác',
      en: 'Write the one unit in charge; those that help go into another column',
    },
  ),
  unknown_unit: flag(
    { vi: 'Đơn vị không có công trình đăng ký', en: 'The unit has registered no work' },
    {
      vi: 'Kiểm tra tên đơn vị, hoặc nạp sổ đăng ký của đơn vị',
      en: 'Check the name of the unit, or ingest its register',
    },
  ),
  invalid_number: reject(
    { vi: 'Không đọc được con số', en: 'The number cannot be read' },
    { vi: 'Viết số, ví dụ 1.234 hoặc 78,77', en: 'Write a number, for example 1.234 or 78,77' },
  ),
  invalid_percent: reject(
    { vi: 'Không đọc được tỷ lệ', en: 'The share of completion cannot be read' },
    { vi: 'Viết tỷ lệ, ví dụ 78,77%', en: 'Write a share, for example 78,77%' },
  ),
  unknown_mark: reject(
    { vi: 'Ô đánh dấu có chữ không hiểu', en: 'The tick column holds something other than a mark' },
    { vi: 'Đánh dấu x hoặc để trống', en: 'Put an x, or leave it empty' },
  ),
  conflicting_status: reject(
    { vi: 'Đánh dấu nhiều tình trạng cùng lúc', en: 'More than one state is ticked' },
    { vi: 'Chỉ đánh dấu một cột', en: 'Tick one column only' },
  ),
  imprecise_date: flag(
    {
      vi: 'Chỉ ghi tháng, quý hay năm; lấy ngày đầu cho khởi công, ngày cuối cho thời hạn',
      en: 'Only a month, quarter or year is given; starts take its first day, ends its last',
    },
    { vi: 'Ghi đủ ngày/tháng/năm', en: 'Write day/month/year in full' },
  ),
  assumed_year: flag(
    {
      vi: 'Không ghi năm; lấy năm duy nhất phù hợp',
      en: 'The year is not given; the only one that fits was taken',
    },
    { vi: 'Ghi thêm năm', en: 'Write the year' },
  ),
  serial_date: flag(
    {
      vi: 'Ngày là số sê-ri của Excel; đọc theo hệ 1900',
      en: 'The date is an Excel serial number; read in the 1900 date system',
    },
    { vi: 'Định dạng cột là ngày rồi xuất lại', en: 'Format the column as dates and export it again' },
  ),
  ambiguous_date: flag(
    {
      vi: 'Ngày không ghi năm, hay ở cột có ngày viết tháng trước, đọc được nhiều cách nên để trống',
      en: 'The date has no year, or stands in a column of month-first dates; it can be read in several ways and is left empty',
    },
    {
      vi: 'Viết đủ ngày/tháng/năm, cả cột theo một cách',
      en: 'Write day/month/year in full, the whole column in one way',
    },
  ),
  month_first_date: flag(
    {
      vi: 'Ngày đọc được hai cách; lấy tháng trước, ngày sau, như các ngày khác trong sổ cho thấy',
      en: 'The date can be read both ways; taken month first, as other dates of the register prove to be',
    },
    { vi: 'Viết cả sổ theo ngày/tháng/năm', en: 'Write all dates as day/month/year' },
  ),
  ambiguous_number: flag(
    {
      vi: 'Con số đọc được hai cách nên để trống',
      en: 'The number can be read in two ways and is left empty',
    },
    {
      vi: 'Dùng dấu chấm ngăn hàng nghìn, dấu phẩy cho phần lẻ, và ghi % sau tỷ lệ',
      en: 'Group thousands by dots, use a comma for decimals, and write % after a share',
    },
  ),
  approximate_amount: flag(
    { vi: 'Con số chỉ là ước chừng', en: 'The number is an estimate' },
    { vi: 'Ghi số chính xác khi có', en: 'Write the exact number once it is known' },
  ),
  ignored_percent: flag(
    {
      vi: 'Không đọc được tỷ lệ; lấy theo tình trạng ghi bên cạnh',
      en: 'The share cannot be read; the status beside it was taken',
    },
    { vi: 'Viết tỷ lệ, ví dụ 78,77%', en: 'Write a share, for example 78,77%' },
  ),
  percent_contradicts_status: flag(
    {
      vi: 'Tỷ lệ và tình trạng nói khác nhau; lấy theo tình trạng',
      en: 'The share says something else than the status; the status was taken',
    },
    { vi: 'Sửa tỷ lệ hoặc tình trạng cho khớp', en: 'Correct the share or the status' },
  ),
  percent_above_100: flag(
    { vi: 'Tỷ lệ trên 100%; coi là hoàn thành', en: 'A share above 100 %; read as completed' },
    { vi: 'Kiểm tra tỷ lệ và kế hoạch', en: 'Check the share and the plan' },
  ),
  filled_down: flag(
    {
      vi: 'Ô để trống; lấy giá trị ghi ở dòng trên (ô gộp)',
      en: 'The cell is empty; the value given once above was taken (merged cells)',
    },
    { vi: 'Ghi đủ vào từng dòng nếu giá trị khác', en: 'Fill each row where the value is another' },
  ),
  total_mismatch: flag(
    { vi: 'Dòng tổng không khớp với các dòng của nó', en: 'A total does not agree with its rows' },
    {
      vi: 'Kiểm tra con số ở dòng tổng hoặc các dòng thiếu, thừa',
      en: 'Check the number in the total, or the rows that are missing or too many',
    },
  ),
  tiers_mismatch: flag(
    {
      vi: 'Số của các cấp cộng lại không bằng số chung trong dòng',
      en: 'The counts of the tiers do not add up to the count of all in their row',
    },
    { vi: 'Kiểm tra các con số trong dòng', en: 'Check the counts of the row' },
  ),
  missing_counts: reject(
    { vi: 'Đơn vị không có con số nào', en: 'The unit has no number at all' },
    { vi: 'Ghi số công trình đăng ký và hoàn thành', en: 'Write the works registered and completed' },
  ),
  percent_mismatch: flag(
    {
      vi: 'Tỷ lệ không khớp với các con số trong dòng',
      en: 'The share does not follow from the counts of its row',
    },
    {
      vi: 'Tính lại tỷ lệ hoặc kiểm tra hai con số',
      en: 'Work the share out again, or check the two counts',
    },
  ),
  counts_exceed_registered: flag(
    {
      vi: 'Số hoàn thành, đang thực hiện cộng lại nhiều hơn số đăng ký',
      en: 'More works are completed or under way than were registered',
    },
    { vi: 'Kiểm tra các con số trong dòng', en: 'Check the counts of the row' },
  ),
  stale_correction: reject(
    {
      vi: 'Dòng sửa không còn ứng với dòng gốc: sổ đã đổi từ khi xuất',
      en: 'The corrected row no longer stands for its original: the register has changed since the export',
    },
    {
      vi: 'Xuất lại các dòng bị từ chối rồi sửa trên bản mới: vedich rejects export',
      en: 'Export the rejected rows again and correct them there: vedich rejects export',
    },
  ),
  unread_column: flag(
    {
      vi: 'Cột không được đọc: không có tiêu đề, tiêu đề lạ, hoặc trùng ý với cột trước',
      en: 'A column is not read: no heading, an unknown one, or one that says what an earlier column says',
    },
    {
      vi: 'Nếu cần cột này, ghi tên nó vào sources: columns: trong campaign.yaml',
      en: 'If it matters, name it under sources: columns: in campaign.yaml',
    },
  ),
  absent_column: flag(
    {
      vi: 'campaign.yaml nêu tiêu đề này ở sources: columns:, nhưng tệp không có cột nào như vậy',
      en: 'campaign.yaml names this heading under sources: columns:, but the file has no such column',
    },
    {
      vi: 'Ghi đúng tiêu đề như trong tệp, hoặc bỏ dòng ấy',
      en: 'Write the heading as the file has it, or remove the line',
    },
  ),
  guessed_column: flag(
    {
      vi: 'Cột được hiểu theo nội dung các ô, không theo tiêu đề',
      en: 'A column was understood by what its cells say, not by its heading',
    },
    {
      vi: 'Nếu hiểu sai, ghi cột đúng vào sources: columns: trong campaign.yaml',
      en: 'If that is wrong, name the right column under sources: columns: in campaign.yaml',
    },
  ),
  unlinked_registers: flag(
    {
      vi: 'Các tệp có vẻ là từng kỳ của một sổ: tệp sau nhắc lại công trình của đơn vị nhưng bỏ bớt công trình; không công trình nào bị rút',
      en: 'The files seem to be one register, period by period: the last names works of a unit again and leaves others out; none was withdrawn',
    },
    {
      vi: 'Nếu tệp sau thay tệp trước, ghi dòng nêu ở đây vào sources: trong campaign.yaml; nếu mỗi tệp chỉ thêm công trình, ghi supplement: true cho các tệp ấy',
      en: 'If each takes the place of the one before, write the line named here under sources: in campaign.yaml; if each only adds works, mark them supplement: true',
    },
  ),
  shared_code: flag(
    {
      vi: 'Mã này ở sổ khác là của đơn vị khác; tính là công trình riêng',
      en: 'Another register has the code for a work of another unit; this one counts as a work of its own',
    },
    {
      vi: 'Đơn vị nào tự đánh mã đơn vị ấy thì không phải sửa gì; nếu một công trình chuyển đơn vị, ghi hai sổ cùng series trong campaign.yaml',
      en: 'Where each unit numbers its own works, nothing is to be mended; where a work moved, give both registers one series in campaign.yaml',
    },
  ),
  recoded_works: flag(
    {
      vi: 'Mã khác sổ trước, nhưng đơn vị, cấp và tên như cũ; vẫn tính là công trình cũ',
      en: 'The code is another than before, with the same unit, tier and title; the work is taken for the one known',
    },
    {
      vi: 'Không phải sửa gì; nếu là công trình khác, ghi mã mới vào same_works: trong campaign.yaml là chính nó, như "HX-06": "HX-06"',
      en: 'Nothing is to be mended; if it is another work, write its code as its own under same_works: in campaign.yaml, as "HX-06": "HX-06"',
    },
  ),
  retitled_codes: flag(
    {
      vi: 'Mã cũ nay mang tên hay địa điểm khác hẳn; vẫn tính là công trình cũ',
      en: 'The code stands for a title or place quite unlike the one before; it is still taken for the same work',
    },
    {
      vi: 'Nếu chỉ sửa tên, địa điểm thì không phải làm gì; nếu mã dùng lại cho công trình khác hoặc đánh lại theo dòng, cho công trình mới một mã mới',
      en: 'If the work was only renamed or its place corrected, nothing is to be mended; if its number was used again, or rows were numbered anew, give each new work a code of its own',
    },
  ),
  likely_same_work: flag(
    {
      vi: 'Công trình mới giống một công trình vừa hết tên trong sổ; có thể là một, chỉ đổi tên hoặc đơn vị',
      en: 'A new work is much like one that is no longer in the register; it may be the same, with another title or unit',
    },
    {
      vi: 'Nếu là một công trình, ghi dòng nêu ở đây vào same_works: trong campaign.yaml',
      en: 'If it is the same, write the line named here under same_works: in campaign.yaml',
    },
  ),
  contradicting_registers: flag(
    {
      vi: 'Sổ khác cùng ngày nói khác về công trình; không biết sổ nào mới hơn, tạm lấy theo sổ này',
      en: 'Another register of the same day says otherwise of the work; nothing tells which is the newer, and this one was taken',
    },
    {
      vi: 'Sửa sổ sai; hoặc ghi ngày của từng sổ ở dòng "Số liệu tính đến ngày …", hay ở as_of: trong campaign.yaml',
      en: 'Correct the one that is wrong; or give each register its day, in a line "Số liệu tính đến ngày …" or by as_of: in campaign.yaml',
    },
  ),
  many_withdrawn: flag(
    {
      vi: 'Sổ bỏ ra hơn nửa số công trình mà sổ trước có; các công trình ấy coi là đã rút',
      en: 'The register leaves out more than half of the works that the one before had; these count as withdrawn',
    },
    {
      vi: 'Nếu sổ chỉ ghi một phần công trình, ghi dòng nêu ở đây lên đầu sources: trong campaign.yaml; nếu đúng là rút thì không phải sửa gì',
      en: 'If it has but some of the works, write the line named here first under sources: in campaign.yaml; if they were withdrawn, nothing is to be mended',
    },
  ),
  hidden_row: flag(
    {
      vi: 'Dòng bị ẩn trong bảng tính; vẫn được đọc',
      en: 'The row is hidden in the workbook; it was read all the same',
    },
    {
      vi: 'Hiện dòng lên để kiểm tra; xoá nếu không còn dùng',
      en: 'Show the row and check it; delete it if it is no longer meant',
    },
  ),
  hidden_column: flag(
    {
      vi: 'Cột bị ẩn trong bảng tính; vẫn được đọc',
      en: 'A column is hidden in the workbook; it was read all the same',
    },
    { vi: 'Hiện cột lên để kiểm tra', en: 'Show the column and check it' },
  ),
  hidden_sheet: flag(
    { vi: 'Trang tính bị ẩn; vẫn được đọc', en: 'The sheet is hidden; it was read all the same' },
    {
      vi: 'Hiện trang tính để kiểm tra; xoá nếu không còn dùng',
      en: 'Show the sheet and check it; delete it if it is no longer meant',
    },
  ),
  unread_sheet: flag(
    {
      vi: 'Trang tính hay bảng không có tiêu đề cột nhận ra được; không nạp',
      en: 'The sheet or table has no header that is understood; it was not loaded',
    },
    { vi: 'Nếu có số liệu, thêm dòng tiêu đề cột', en: 'If it holds data, give it a row of column headings' },
  ),
  ignored_macros: flag(
    { vi: 'Tệp có macro; macro không được chạy', en: 'The file carries macros; they were not run' },
    { vi: 'Lưu lại không kèm macro', en: 'Save it without macros' },
  ),
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules
