import { describe, expect, it } from 'vitest'
import { pastedFile } from './pasted-file.ts'

const copied = (text: string, files: File[] = []) =>
  ({ files, getData: () => text }) as unknown as DataTransfer

describe('what is pasted', () => {
  it('is looked at anywhere when it is a file or a table, and a text only where texts are taken', async () => {
    const file = new File(['x'], 'so.xlsx')
    expect(pastedFile(copied('', [file]), 'p', false)).toBe(file)
    const table = pastedFile(copied('Tên\tĐơn vị\n'), 'bảng-dán', false)
    expect([table?.name, await table?.text()]).toEqual(['bảng-dán.tsv', 'Tên\tĐơn vị\n'])
    expect(pastedFile(copied('một câu'), 'p', false)).toBeNull()
    expect(pastedFile(copied('một câu'), 'p', true)?.name).toBe('p.txt')
    expect(pastedFile(copied(' \t'), 'p', true)).toBeNull()
    expect(pastedFile(null, 'p', true)).toBeNull()
  })
})
