import { describe, expect, it } from 'vitest'
import { harmless } from '@vedich/model'
import { inflateRawSync } from 'node:zlib'
import { csvOf, tsvOf } from './csv.ts'
import { fileName } from './save.ts'
import { xlsxOf } from './xlsx.ts'

const table = {
  columns: ['Đơn vị', 'Tỷ lệ', 'Hạn'],
  rows: [
    [
      '=HYPERLINK("http://x","y")',
      { type: 'percent', value: 0.5633, text: '56,3 %' },
      { type: 'day', value: '2025-02-03', text: '03/02/2025' },
    ],
    [
      'a, "b"\nc & <d>',
      { type: 'number', value: 1234, text: '1.234' },
      { type: 'day', value: null, text: '–' },
    ],
  ],
} as const

describe('a table as CSV', () => {
  it('keeps numbers and days as values, quotes what must be quoted, and runs nothing', () => {
    expect(csvOf(table)).toBe(
      '\ufeffĐơn vị,Tỷ lệ,Hạn\r\n"\'=HYPERLINK(""http://x"",""y"")",0.5633,2025-02-03\r\n"a, ""b""\nc & <d>",1234,\r\n',
    )
  })

  it('is pasted with the decimals of the reader, a line a row', () => {
    expect(tsvOf(table, ',').split('\n')).toEqual([
      'Đơn vị\tTỷ lệ\tHạn',
      '\'=HYPERLINK("http://x","y")\t0,5633\t03/02/2025',
      'a, "b" c & <d>\t1234\t–',
    ])
  })
})

describe('text for a spreadsheet', () => {
  it.each(['=1+1', '+cmd', '-cmd', '@sum', '\tx', '\rx'])('is defused: %j', (text) => {
    expect(harmless(text)).toBe(`'${text}`)
  })

  it.each(['Cầu', '-5', '+3,2 %', '03/02/2025', ''])('is left alone when it is harmless: %j', (text) => {
    expect(harmless(text)).toBe(text)
  })
})

describe('a table as a workbook', () => {
  it('holds typed cells, text as text, and no formula', async () => {
    const files = unzip(await xlsxOf(table, { title: 'Theo đơn vị', source: 'Nguồn: sổ đăng ký' }))
    expect([...files.keys()]).toContain('xl/workbook.xml')
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toContain('<c r="B3" s="3"><v>0.5633</v></c>')
    expect(sheet).toContain('<c r="C3" s="4"><v>45691</v></c>')
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK("http://x","y")</t></is>')
    expect(sheet).toContain('a, "b"\nc &amp; &lt;d&gt;')
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('Nguồn: sổ đăng ký')
  })

  it('gives the same bytes for the same table', async () => {
    const notes = { title: 't', source: 's' }
    expect(await xlsxOf(table, notes)).toEqual(await xlsxOf(table, notes))
  })
})

describe('the name of a file', () => {
  it('says what is in it, in plain letters', () => {
    expect(fileName('742 tren 942 cong trinh: 78,77 %', 'csv')).toBe('742-tren-942-cong-trinh-78-77.csv')
    expect(fileName('…', 'svg')).toBe('vedich.svg')
    expect(fileName('mot hai ba bon '.repeat(5), 'csv')).toBe(
      `${'mot-hai-ba-bon-'.repeat(4).slice(0, -1)}.csv`,
    )
    expect(fileName('x'.repeat(80), 'csv')).toBe(`${'x'.repeat(60)}.csv`)
  })
})

/** Reads the entries by their local headers, and checks each length that the header states. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer)
  const files = new Map<string, string>()
  for (let at = 0; view.getUint32(at, true) === 0x04034b50;) {
    const size = view.getUint32(at + 18, true)
    const nameEnd = at + 30 + view.getUint16(at + 26, true)
    const text = inflateRawSync(bytes.subarray(nameEnd, nameEnd + size)).toString()
    expect(Buffer.byteLength(text)).toBe(view.getUint32(at + 22, true))
    files.set(Buffer.from(bytes.subarray(at + 30, nameEnd)).toString(), text)
    at = nameEnd + size
  }
  return files
}
