import type { RowKind } from '@vedich/ingest'

import type { Language } from '../language.ts'

export interface ExplanationWords {
  readonly tables: Readonly<Record<string, string>>
  readonly kinds: Readonly<Record<RowKind, string>>
  readonly why: Readonly<
    Record<
      'lexicon' | 'campaign' | 'content' | 'empty' | 'unknown' | 'repeated' | 'frozen' | 'earlier',
      (term: string) => string
    >
  >
  readonly notSource: string
  readonly hidden: string
  readonly macros: string
  readonly report: string
  readonly noTable: string
  readonly asOf: string
  readonly unit: string
  readonly tier: string
  readonly money: string
  readonly document: string
  readonly header: string
  readonly encoding: string
  readonly sure: (percent: string) => string
  readonly delimiter: string
  readonly rowsFrom: (first: number, last: number) => string
  readonly columns: string
  readonly rows: string
  readonly values: string
  readonly rules: string
  readonly gaps: string
  readonly row: string
  readonly notRead: string
  readonly setsTier: (tier: string) => string
  readonly spellings: (count: number) => string
  readonly nothing: string
  readonly unreadable: string
  readonly reject: string
  readonly flag: string
  readonly clean: string
  readonly more: (count: number) => string
  readonly nearest: (term: string) => string
}

export const explanationWords: Readonly<Record<Language, ExplanationWords>> = {
  vi: {
    tables: {
      register: 'sổ đăng ký công trình',
      awards: 'danh sách khen thưởng',
      figures: 'bảng số liệu công bố',
      summary: 'biểu tổng hợp theo đơn vị',
    },
    kinds: {
      letterhead: 'đầu văn bản',
      title: 'tiêu đề',
      reference: 'kèm theo',
      as_of: 'tính đến',
      money_unit: 'đơn vị tính',
      header: 'đầu cột',
      numbering: 'số cột',
      section: 'mục',
      total: 'tổng',
      note: 'ghi chú',
      signature: 'chữ ký',
      blank: 'trống',
      accepted: 'nạp',
      duplicate: 'lặp',
      rejected: 'từ chối',
    },
    why: {
      lexicon: (term) => `từ điển “${term}”`,
      campaign: (term) => `campaign.yaml “${term}”`,
      empty: () => 'không có tiêu đề',
      unknown: () => 'tiêu đề lạ',
      repeated: () => 'trùng cột trước',
      earlier: () => 'kỳ trước; đọc khi kỳ sau để trống',
      frozen: () => 'cột mới, chưa đọc',
      content: () => 'nhận ra qua nội dung các ô',
    },
    notSource: 'campaign.yaml không kê tệp này trong sources:, nên lệnh nạp sẽ bỏ qua nó',
    hidden: 'trang ẩn',
    macros: 'có macro, không chạy',
    report: 'văn bản báo cáo',
    noTable: 'không nhận ra bảng nào',
    asOf: 'Tính đến',
    unit: 'Đơn vị của bảng',
    tier: 'Cấp của bảng',
    money: 'Đơn vị tiền',
    document: 'Kèm theo',
    header: 'Đầu cột',
    encoding: 'Bảng mã',
    sure: (percent) => `chắc ${percent}`,
    delimiter: 'ngăn cột bằng',
    rowsFrom: (first, last) => (first === last ? `dòng ${first}` : `dòng ${first}–${last}`),
    columns: 'Cột',
    rows: 'Dòng',
    values: 'Giá trị: viết trong sổ → hiểu là',
    rules: 'Quy tắc',
    gaps: 'Từ chưa biết',
    row: 'dòng',
    notRead: 'không đọc',
    setsTier: (tier) => `→ cấp ${tier}`,
    spellings: (count) => `${count} cách viết`,
    nothing: '(trống)',
    unreadable: 'không đọc được',
    reject: 'từ chối',
    flag: 'cần xem',
    clean: 'Không dòng nào vi phạm quy tắc.',
    more: (count) => `… và ${count} nữa (--json cho tất cả)`,
    nearest: (term) => `gần nhất “${term}”`,
  },
  en: {
    tables: {
      register: 'register of works',
      awards: 'list of commendations',
      figures: 'published figures',
      summary: 'summary, one row a unit',
    },
    kinds: {
      letterhead: 'letterhead',
      title: 'title',
      reference: 'attached to',
      as_of: 'as of',
      money_unit: 'money unit',
      header: 'header',
      numbering: 'column no.',
      section: 'section',
      total: 'total',
      note: 'note',
      signature: 'signature',
      blank: 'blank',
      accepted: 'data, loaded',
      duplicate: 'data, repeated',
      rejected: 'data, rejected',
    },
    why: {
      lexicon: (term) => `lexicon “${term}”`,
      campaign: (term) => `campaign.yaml “${term}”`,
      empty: () => 'no heading',
      unknown: () => 'unknown heading',
      repeated: () => 'repeats an earlier column',
      earlier: () => 'an earlier period, read where later ones are empty',
      frozen: () => 'new, left aside',
      content: () => 'known by what its cells say',
    },
    notSource: 'campaign.yaml does not list this file under sources:, so an ingest would pass it by',
    hidden: 'hidden sheet',
    macros: 'carries macros, not run',
    report: 'text of a report',
    noTable: 'no table is understood',
    asOf: 'As of',
    unit: 'Unit of the table',
    tier: 'Tier of the table',
    money: 'Money',
    document: 'Document',
    header: 'Header',
    encoding: 'Encoding',
    sure: (percent) => `${percent} sure`,
    delimiter: 'columns split by',
    rowsFrom: (first, last) => (first === last ? `row ${first}` : `rows ${first}–${last}`),
    columns: 'Columns',
    rows: 'Rows',
    values: 'Values: as written → as read',
    rules: 'Rules',
    gaps: 'Unknown words',
    row: 'row',
    notRead: 'not read',
    setsTier: (tier) => `→ tier ${tier}`,
    spellings: (count) => (count === 1 ? '1 spelling' : `${count} spellings`),
    nothing: '(nothing)',
    unreadable: 'unreadable',
    reject: 'reject',
    flag: 'flag',
    clean: 'No row breaks a rule.',
    more: (count) => `… and ${count} more (--json gives all)`,
    nearest: (term) => `nearest “${term}”`,
  },
}
