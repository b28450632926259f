import { Command } from 'commander'

/** Every text of the help, by its English. */
export const helpWords: Readonly<Record<string, string>> = {
  'From the scattered records of a campaign to figures that can be trusted.':
    'Từ sổ sách rời rạc của một đợt thi đua đến con số tin được.',
  'output the version number': 'in số phiên bản',
  'show the stack of an error': 'in vết lỗi',
  'language of the output': 'ngôn ngữ hiển thị',
  'display help for command': 'xem trợ giúp của lệnh',
  'draft the campaign.yaml of a folder: dates, tiers and name as its registers tell them':
    'soạn nháp campaign.yaml cho một thư mục: thời gian, các cấp và tên theo sổ trong đó',
  'folder with registers in sources/ (default: this one)':
    'thư mục có sổ trong sources/ (mặc định: thư mục này)',
  'name of the campaign': 'tên đợt thi đua',
  'who runs it': 'đơn vị tổ chức',
  'first day (YYYY-MM-DD; default: the first that the registers name)':
    'ngày đầu (YYYY-MM-DD; mặc định: ngày sớm nhất trong sổ)',
  'last day (YYYY-MM-DD; default: the last that the registers name)':
    'ngày cuối (YYYY-MM-DD; mặc định: ngày muộn nhất trong sổ)',
  'print the draft as JSON': 'in bản nháp dạng JSON',
  'read campaigns, or some of their files, into the warehouse':
    'nạp các đợt thi đua, hoặc một số tệp, vào kho',
  'campaign folders, a folder of campaigns, or source files (default: data/)':
    'thư mục đợt thi đua, thư mục chứa các đợt, hoặc tệp nguồn (mặc định: data/)',
  'warehouse file (default: .vedich/warehouse.duckdb)':
    'tệp kho dữ liệu (mặc định: .vedich/warehouse.duckdb)',
  'do everything but write': 'làm mọi việc trừ ghi',
  'write nothing and exit 1 when a row is rejected': 'có dòng bị từ chối thì không ghi gì, mã thoát 1',
  'read again whenever a file of the campaigns changes, until Ctrl-C':
    'nạp lại mỗi khi một tệp thay đổi, đến khi bấm Ctrl-C',
  'show how the files named would be understood, and read nothing':
    'cho xem các tệp được hiểu thế nào, không nạp gì',
  'earlier snapshots to keep (default: 10)': 'số bản chụp cũ được giữ (mặc định: 10)',
  'print the run as JSON': 'in lần nạp dạng JSON',
  'the rates a published report states, each with its place and whether it can be right':
    'các tỷ lệ một báo cáo đã nêu, chỗ của mỗi tỷ lệ và có thể đúng hay không',
  'the report: text, HTML, Word (.docx) or PDF with a text layer':
    'báo cáo: văn bản, HTML, Word (.docx) hoặc PDF có lớp chữ',
  'day of publication (YYYY-MM-DD; default: the date the text is signed with)':
    'ngày công bố (YYYY-MM-DD; mặc định: ngày ký trong văn bản)',
  'print the text that the places in the JSON count letters of':
    'in văn bản mà các vị trí trong JSON đếm chữ',
  'print them as JSON': 'in dạng JSON',
  'published figures against arithmetic, against one another and against the records':
    'đối chiếu số liệu công bố với phép tính, với nhau và với sổ',
  'reports to audit (default: what the campaigns published, as ingested)':
    'báo cáo cần đối chiếu (mặc định: những gì các đợt đã công bố và đã nạp)',
  'campaign whose records to hold them against': 'đợt thi đua có sổ để đối chiếu',
  'day the reports given were published (YYYY-MM-DD)': 'ngày công bố các báo cáo (YYYY-MM-DD)',
  'exit 1 when anything published is contradicted': 'mã thoát 1 khi có điều công bố bị sổ bác bỏ',
  'print everything as JSON': 'in mọi thứ dạng JSON',
  'rows of one or more metrics': 'bảng của một hay nhiều chỉ số',
  'metric ids, see: vedich metrics': 'mã chỉ số, xem: vedich metrics',
  'group by dimensions': 'chia theo các chiều',
  'keep a value; repeat for more': 'chỉ giữ một giá trị; lặp lại để thêm',
  'count what had happened by that day (YYYY-MM-DD, or day:300 of the campaign; default: all that the registers tell, as of the last day they tell of)':
    'đếm những gì đã diễn ra đến ngày ấy (YYYY-MM-DD, hoặc day:300 của đợt; mặc định: mọi điều sổ nói tới, tính đến ngày cuối mà sổ nói tới)',
  'count what was known on that day (YYYY-MM-DD)': 'đếm những gì đã biết vào ngày ấy (YYYY-MM-DD)',
  'cut time into day, week, month, quarter or year':
    'chia thời gian theo day, week, month, quarter hoặc year',
  'calendar (default), or campaign_day: periods from the first day of each campaign':
    'calendar (mặc định), hoặc campaign_day: kỳ tính từ ngày đầu mỗi đợt',
  'set against another day (YYYY-MM-DD) or value (tier=…, campaign=…)':
    'so với ngày khác (YYYY-MM-DD) hoặc giá trị khác (tier=…, campaign=…)',
  'add a row for all together, counted anew': 'thêm dòng chung, đếm lại từ đầu',
  'add rows for the outer groups too': 'thêm cả dòng của các nhóm ngoài',
  'wilson (default), wilson-continuity, clopper-pearson, jeffreys, jeffreys-closed, agresti-coull or mid-p':
    'wilson (mặc định), wilson-continuity, clopper-pearson, jeffreys, jeffreys-closed, agresti-coull hoặc mid-p',
  'confidence level of the interval (default: 0.95)': 'độ tin cậy của khoảng (mặc định: 0.95)',
  'add the band that the campaign judges the rate by': 'thêm mức mà đợt thi đua đánh giá tỷ lệ',
  'table, csv, json, ndjson, arrow or parquet (default: table)':
    'table, csv, json, ndjson, arrow hoặc parquet (mặc định: table)',
  'the same as --format json': 'như --format json',
  'write to a file': 'ghi vào tệp',
  'print what the metrics mean instead': 'in ý nghĩa của các chỉ số',
  'print the SQL instead': 'in câu SQL',
  'the catalogue of metrics and their dimensions, or what some of them mean':
    'danh mục chỉ số và các chiều, hoặc ý nghĩa của một số chỉ số',
  'metric ids to explain': 'mã chỉ số cần giải thích',
  'print it as JSON': 'in dạng JSON',
  'rows that were kept out: what is wrong, corrected by their office, brought in again':
    'các dòng bị từ chối: sai ở đâu, đơn vị sửa lại, nạp trở lại',
  'where they stand and why': 'chúng ở đâu và vì sao',
  'list also the rows that were taken in but need a look': 'liệt kê cả những dòng đã nạp nhưng cần xem lại',
  'write them as a workbook that an office can correct and send back':
    'ghi thành bảng tính để đơn vị sửa rồi gửi lại',
  'workbook to write (default: rejects.xlsx)': 'bảng tính cần ghi (mặc định: rejects.xlsx)',
  'print what was written as JSON': 'in những gì đã ghi dạng JSON',
  'bring in what campaign.yaml understands by now, or what a workbook that was sent back corrects':
    'nạp những dòng campaign.yaml nay đã hiểu, hoặc những ô bảng tính gửi lại đã sửa',
  'the workbook that was sent back': 'bảng tính được gửi lại',
  'what was ingested when; the way back to an earlier snapshot':
    'đã nạp gì, lúc nào; đường trở về bản chụp trước',
  'make warehouse and readers what they were at a snapshot': 'đưa kho và trang đọc về như lúc có bản chụp',
  'from a work, or from a figure, back to the cells it was read from':
    'từ một công trình, hoặc một con số, về các ô đã đọc',
  'code of the work': 'mã công trình',
  'the works behind a metric instead, with the cells that make them count':
    'các công trình sau một chỉ số, với những ô khiến chúng được đếm',
  'as it stood on that day (YYYY-MM-DD; default: as in vedich query)':
    'như vào ngày ấy (YYYY-MM-DD; mặc định: như vedich query)',
  'works listed of a metric (default: 20; 0 for all)': 'số công trình liệt kê (mặc định: 20; 0 là tất cả)',
  'ingest what is new, then serve the explorer': 'nạp những gì mới, rồi mở trang khám phá',
  'campaign folders or a folder of campaigns (default: data/)':
    'thư mục đợt thi đua hoặc thư mục chứa các đợt (mặc định: data/)',
  'port to listen on (default: 4500, or any free one)': 'cổng phục vụ (mặc định: 4500, hoặc cổng còn trống)',
  'address to listen on (default: 127.0.0.1); others than this machine need a token':
    'địa chỉ phục vụ (mặc định: 127.0.0.1); máy khác vào cần mã truy cập',
  'where readers find it behind a proxy, such as https://vedich.example.vn':
    'địa chỉ người đọc vào qua máy trung gian, ví dụ https://vedich.example.vn',
  'pages elsewhere that may ask questions, such as http://localhost:5173':
    'trang ở nơi khác được phép truy vấn, ví dụ http://localhost:5173',
  'whether readers may save notebooks and add files: read-only, or write (default: write when only this machine is served)':
    'người đọc có được lưu sổ tay và thêm tệp không: read-only, hoặc write (mặc định: write khi chỉ phục vụ máy này)',
  'do not open a browser': 'không mở trình duyệt',
  'write a site for any web host: the explorer and the snapshot, without a server':
    'ghi trang tĩnh cho mọi máy chủ web: trang khám phá và bản chụp, không cần máy chủ riêng',
  'folder of the site: new, empty, or published before':
    'thư mục của trang: mới, trống, hoặc đã công bố trước đó',
  'folders of the campaigns, whose campaign.yaml says what may be public (default: data/)':
    'thư mục các đợt, có campaign.yaml nói những gì được công bố (mặc định: data/)',
  'where the site will be, for search engines': 'địa chỉ trang sẽ đặt, cho máy tìm kiếm',
  'notebooks without a screen': 'sổ tay chạy không màn hình',
  'run every cell; exit 1 when one fails, with its line': 'chạy mọi ô; mã thoát 1 khi có ô hỏng, kèm dòng',
  notebooks: 'các sổ tay',
  'print the state of every cell as JSON': 'in trạng thái từng ô dạng JSON',
  'Chromium to run the cells in (default: the one that is installed)':
    'Chromium để chạy các ô (mặc định: bản đã cài)',
  'one HTML file with the results in it, which loads and runs nothing':
    'một tệp HTML có sẵn kết quả, không tải và không chạy gì',
  notebook: 'sổ tay',
  'write the page to a file': 'ghi trang vào tệp',
  'write it as PDF, too': 'ghi thêm bản PDF',
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tuỳ chọn:',
  'Commands:': 'Lệnh:',
}

/** The command and those under it, with their help in Vietnamese. */
export function helpInVietnamese(command: Command): Command {
  const inVietnamese = (text: string) => helpWords[text] ?? text
  command
    .description(inVietnamese(command.description()))
    .helpOption('-h, --help', inVietnamese('display help for command'))
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleOptionDescription: (text) => text.replace('(choices:', '(chọn:'),
    })
  if (command.commands.length > 0)
    command.helpCommand('help [command]', inVietnamese('display help for command'))
  for (const part of [...command.options, ...command.registeredArguments]) {
    part.description = inVietnamese(part.description)
  }
  for (const below of command.commands) helpInVietnamese(below)
  return command
}
