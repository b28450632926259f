import { describe, expect, it } from 'vitest'

import { sniff, zipFormat } from './sniff.ts'

describe('sniff', () => {
  it.each([
    ['PK\u0003\u0004…', 'zip'],
    ['\u00d0\u00cf\u0011\u00e0…', 'ole'],
    ['\u001f\u008b\u0008', 'gzip'],
    ['PAR1', 'parquet'],
    ['%PDF-1.7', 'pdf'],
    ['\u00ef\u00bb\u00bf <!DOCTYPE html><p>', 'html'],
    ['<table><tr>', 'html'],
    ['[\n  {"a": 1}]', 'json'],
    ['{"a": 1}', 'json'],
    ['[1] Ghi chú;x', 'text'],
    ['STT;Tên', 'text'],
    ['', 'text'],
    ['MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u0000', 'binary'],
    ['\u00ff\u00feS\u0000T\u0000', 'text'],
  ])('takes %j for %s', (start, container) => {
    expect(sniff(Buffer.from(start, 'latin1'))).toBe(container)
  })
})

describe('zipFormat', () => {
  it.each([
    [['[Content_Types].xml', 'xl/workbook.xml'], 'xlsx'],
    [['[Content_Types].xml', 'xl/workbook.bin'], 'xlsb'],
    [['[Content_Types].xml', 'word/document.xml'], 'docx'],
    [['mimetype', 'content.xml'], 'ods'],
    [['so.csv', 'content.xml'], 'zip'],
  ])('tells by parts %j that it is %s', (names, format) => {
    expect(zipFormat(names)).toBe(format)
  })
})
