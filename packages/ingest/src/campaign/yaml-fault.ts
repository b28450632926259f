import type { LineCounter, YAMLError } from 'yaml'

import type { Words } from '../user-error.ts'

/** Faults of YAML by the code of the parser, as a person who keeps a campaign.yaml would say them. */
const faults: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_INDENT: 'thụt dòng không khớp với các dòng cùng mục',
  BLOCK_AS_IMPLICIT_KEY: 'một dòng có hai dấu hai chấm; đặt giá trị trong ngoặc kép',
  BLOCK_IN_FLOW: 'danh sách gạch đầu dòng không đứng trong [ ] hay { }',
  DUPLICATE_KEY: 'khoá này đã ghi ở trên',
  MISSING_CHAR: 'thiếu dấu hai chấm, dấu phẩy, ngoặc hoặc dấu đóng',
  MULTILINE_IMPLICIT_KEY: 'thiếu dấu hai chấm, hoặc thụt dòng sai',
  MULTIPLE_DOCS: 'chỉ được có một tài liệu, không có dòng ---',
  TAB_AS_INDENT: 'thụt dòng bằng dấu cách, không bằng phím Tab',
  UNEXPECTED_TOKEN: 'có ký tự không được đứng ở đây',
  BAD_SCALAR_START: 'giá trị bắt đầu bằng ký tự đặc biệt; đặt trong ngoặc kép',
  BAD_DQ_ESCAPE: 'dấu \\ trong ngoặc kép không đi với chữ này',
  BAD_ALIAS: 'dấu * hay & đứng đầu; đặt giá trị trong ngoặc kép',
}

/** What is wrong with the syntax of a YAML text, at which line and column, and what stands there. */
export function yamlFault(
  text: string,
  { code, message, pos }: YAMLError,
  lines: LineCounter,
): { readonly what: Words; readonly line: number; readonly column: number } {
  const { line, col: column } = lines.linePos(pos[0])
  const near = text.split('\n').slice(0, line)
  const here = quoted(near.at(-1))
  const before = quoted(near.findLast((one) => one.trim() !== ''))
  return {
    what: {
      vi: `Không đúng cú pháp YAML: ${faults[code] ?? 'không đọc được từ đây'}, ${here === '' ? 'sau' : 'ở'} “${here || before}”`,
      en: `This is not valid YAML: ${message}, ${here === '' ? 'after' : 'at'} “${here || before}”`,
    },
    line,
    column,
  }
}

const longestQuoted = 80

function quoted(line = ''): string {
  return line.trim().slice(0, longestQuoted)
}
