import { under } from './lexicon.ts'

/** Groups of columns of which one is the sum: "Nguồn vốn > Tổng cộng | Ngân sách | Xã hội hóa". */
const sources = ['Kinh phí', 'Kinh phí thực hiện', 'Nguồn kinh phí', 'Nguồn vốn', 'Vốn', 'Tổng mức đầu tư']
const sums = ['Tổng', 'Tổng số', 'Tổng cộng', 'Cộng']

export const lastBudgets = ['Giá trị hợp đồng', 'Thành tiền', 'Số tiền', 'Vốn']

/** What a work costs. */
export const moneyHeaders = {
  budget_vnd: [
    'Kinh phí',
    'Kinh phí thực hiện',
    'Số kinh phí',
    'Số kinh phí thực hiện',
    'Tổng mức đầu tư',
    'TMĐT',
    'Giá trị',
    'Tổng kinh phí',
    ...sources.flatMap((source) => sums.map(under(source))),
    'Kinh phí > Kế hoạch',
    'Kinh phí > Dự kiến',
    'Kinh phí > Dự toán',
    'Kinh phí dự kiến',
    'Dự toán',
    'Tổng giá trị',
    'Giá trị công trình',
    'Trị giá',
    'Tổng trị giá',
    'Trị giá công trình',
    'Tổng vốn đầu tư',
    'Vốn đầu tư',
    'Tổng vốn',
    'Tổng dự toán',
    'Dự toán kinh phí',
    'Kinh phí đầu tư',
    'Tổng kinh phí thực hiện',
    'Budget',
    'Cost',
    'Total investment',
    'Budget VND',
    ...lastBudgets,
  ],
} as const
