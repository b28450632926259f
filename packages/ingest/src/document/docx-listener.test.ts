import { expect, it } from 'vitest'

import { readXml } from '../source/xml/read.ts'
import { docxListener } from './docx-listener.ts'
import { textWriter } from './text-writer.ts'

it('puts empty cells where a cell of a table spans others, so that heads stay over their columns', async () => {
  const cell = (words: string, span = '') =>
    `<w:tc><w:tcPr>${span}</w:tcPr><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const xml = `<w:document xmlns:w="w"><w:tbl>${[
    row(cell('Đơn vị', '<w:vMerge w:val="restart"/>'), cell('Đăng ký', '<w:gridSpan w:val="2"/>')),
    row(cell('', '<w:vMerge/>'), cell('Tổng số'), cell('Cấp xã')),
    row(cell('Xã A'), cell('5'), cell('3')),
  ].join('')}</w:tbl></w:document>`
  const writer = textWriter('x')
  const bytes = async function* () {
    yield new TextEncoder().encode(xml)
  }
  await readXml(bytes(), docxListener(writer, 'paragraph'))
  expect(writer.finish().text.split('\n').slice(0, 3)).toEqual([
    'Đơn vị\tĐăng ký\t',
    '\tTổng số\tCấp xã',
    'Xã A\t5\t3',
  ])
})
