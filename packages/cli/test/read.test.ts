import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { vedich, workspace } from './vedich.ts'

const fixtures = join(import.meta.dirname, '..', '..', 'ingest', 'test', 'fixtures')
const report = join('data', 'thu-duc-500-ngay', 'sources', 'bao-cao-so-ket.txt')

describe('vedich read', () => {
  it('shows each rate of the bundled report with its place, counts, tier and verdict', async () => {
    const { code, stdout, stderr } = await vedich(await workspace(), 'read', report)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/22:33 +78,77 % +742\/942 +actual +all +2025-02-03 +ok\n/u)
    expect(stdout).toMatch(/56,3 % +40\/71 +actual +City tier +2025-02-03 +ok\n/u)
    expect(stdout).toMatch(/80,6 % +702\/871 +actual +Grassroots tier +2025-02-03 +ok\n/u)
  })

  it('prints exactly the contract as JSON, with places in the text as it stands', async () => {
    const folder = await workspace()
    const text = '\ufeffĐến nay hoàn thành 742/942 công trình, đạt 87,77%.'.normalize('NFD')
    await writeFile(join(folder, 'report.txt'), text)
    const { stdout } = await vedich(folder, 'read', 'report.txt', '--json', '--published-on', '2025-02-03')
    const [figure] = JSON.parse(stdout)
    expect(figure).toEqual({
      subject: 'công trình',
      tier: null,
      unit: null,
      numerator: 742,
      denominator: 942,
      percent: 87.77,
      percent_text: '87,77%',
      as_of: '2025-02-03',
      kind: 'actual',
      polarity: 'completed',
      hedge: null,
      span: { start: expect.any(Number), end: expect.any(Number), text: expect.any(String) },
      verdict: 'mismatch',
      alternatives: [],
    })
    expect(text.slice(figure.span.start, figure.span.end)).toBe(figure.span.text)
    expect(figure.span.text.normalize('NFC')).toBe('742/942 công trình, đạt 87,77%')
  })

  it('speaks Vietnamese when asked', async () => {
    const { stdout } = await vedich(await workspace(), '--lang', 'vi', 'read', report)
    expect(stdout).toContain('Kết luận')
    expect(stdout).toMatch(/thực tế +chung .*khớp/u)
  })

  it.each([
    ['bao-cao.docx', /^para\. 3 +78,77 % +742\/942/mu, /^table 1, row 2 +56,3% +40\/71 +actual +City tier/mu],
    ['bao-cao.pdf', /^p\. 1 +78,77 % +742\/942/mu, /^p\. 3 +80,6 % +702\/871 +actual +Grassroots tier/mu],
  ])('reads %s and says where each rate stands in it', async (name, ...lines) => {
    const { code, stdout } = await vedich(await workspace(), 'read', join(fixtures, name))
    expect(code).toBe(0)
    for (const line of lines) expect(stdout).toMatch(line)
  })

  it('prints the text its places count in', async () => {
    const folder = await workspace()
    const file = join(fixtures, 'bao-cao.docx')
    const text = (await vedich(folder, 'read', file, '--text')).stdout
    for (const { span } of JSON.parse((await vedich(folder, 'read', file, '--json')).stdout)) {
      expect(text.slice(span.start, span.end)).toBe(span.text)
    }
  })

  it('says so when a text states no rate', async () => {
    const folder = await workspace()
    await writeFile(join(folder, 'letter.txt'), 'Nghị quyết số 22-NQ/TU ngày 03/02/2025.')
    expect(await vedich(folder, 'read', 'letter.txt')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'No rates in this text.\n',
    })
    expect((await vedich(folder, 'read', 'letter.txt', '--json')).stdout).toBe('[]\n')
  })

  it.each([
    ['report.rtf', '{\\rtf1 x}', 2, 'not read as a report'],
    ['none.txt', null, 3, 'The file cannot be read'],
    ['latin.txt', Buffer.from([0xd0, 0xff, 0x41]), 1, 'encoding of this text is not certain'],
    ['broken.docx', Buffer.from('PK\u0003\u0004 cut short'), 1, 'cannot be opened'],
    ['broken.pdf', '%PDF-1.7 cut short', 1, 'The PDF cannot be read'],
  ])('refuses %s and says what to do', async (name, bytes, code, what) => {
    const folder = await workspace()
    if (bytes !== null) await writeFile(join(folder, name), bytes)
    const result = await vedich(folder, 'read', name)
    expect(result).toMatchObject({ code, stdout: '' })
    expect(result.stderr).toContain(what)
    expect(result.stderr).toContain('fix')
  })

  it('refuses a day of publication that is none', async () => {
    const result = await vedich(await workspace(), 'read', report, '--published-on', '3/2/2025')
    expect(result).toMatchObject({ code: 2, stdout: '' })
  })

  it('says that a text lost its accents, and still reads its numbers', async () => {
    const folder = await workspace()
    await writeFile(join(folder, 'bare.txt'), 'Den nay hoan thanh 742/942 cong trinh, dat ty le 78,77%.')
    const { code, stdout, stderr } = await vedich(folder, 'read', 'bare.txt', '--json')
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^bare\.txt: .*lost its accents/u),
    })
    expect(JSON.parse(stdout)).toMatchObject([{ numerator: 742, denominator: 942, percent: 78.77 }])
  })

  it('reads a table whose head has the percent sign', async () => {
    const folder = await workspace()
    const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    const rows = [
      ['STT', 'Đơn vị', 'Đăng ký', 'Hoàn thành', 'Tỷ lệ (%)'],
      ['1', 'Phường Linh Xuân', '25', '20', '80,0'],
      ['2', 'Phường Tam Bình', '18', '12', '66,6'],
    ]
    await writeFile(join(folder, 'table.html'), `<table>${rows.map(row).join('')}</table>`)
    const { stdout } = await vedich(folder, 'read', 'table.html', '--json')
    expect(JSON.parse(stdout)).toMatchObject([
      { unit: 'Phường Linh Xuân', numerator: 20, denominator: 25, percent_text: '80,0', verdict: 'ok' },
      { unit: 'Phường Tam Bình', numerator: 12, denominator: 18, percent_text: '66,6', verdict: 'truncated' },
    ])
  })
})
