import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { htmlText } from './html-text.ts'

const words = (source: string) =>
  htmlText(source)
    .text.split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

describe('htmlText', () => {
  it('puts every block on a line of its own and joins what inline tags divide', () => {
    expect(
      words('<h1>Báo cáo</h1><p>Đạt <b>742</b>/942<br>công trình</p><ul><li>một</li><li>hai</li></ul>'),
    ).toEqual(['Báo cáo', 'Đạt 742/942', 'công trình', 'một', 'hai'])
  })

  it('keeps a table row on one line, its cells divided by tabs, also where a cell has lines of its own', () => {
    const source = '<table><tr><td>Cấp<br>cơ sở</td><td><p>871</p></td><td>80,6%</td></tr></table>'
    const { text, parts } = htmlText(source)
    expect(words(source)).toEqual(['Cấp cơ sở\t 871 \t80,6%'])
    expect(parts).toMatchObject([{ kind: 'row', table: 1, number: 1 }])
    expect(parts[0]?.cells?.map((at) => text.slice(at, at + 2))).toEqual(['Cấ', ' 8', '80'])
  })

  it('puts empty cells where a cell spans others, so that heads stay over their columns', () => {
    const source =
      '<table><tr><th rowspan="2">Đơn vị<th colspan=2>Đăng ký<th rowspan=2>Tỷ lệ</tr><tr><th>Tổng số<th>Cấp xã</tr><tr><td>Xã A<td>5<td>3<td>60</tr><tr><td colspan="4">II</table>'
    const { text, parts } = htmlText(source)
    expect(text.split('\n').filter(Boolean)).toEqual([
      'Đơn vị\tĐăng ký\t\tTỷ lệ',
      '\tTổng số\tCấp xã\t',
      'Xã A\t5\t3\t60',
      'II\t\t\t',
    ])
    expect(parts.map(({ cells }) => cells?.length)).toEqual([4, 4, 4, 4])
  })

  it.each([
    ['scripts', '<script>if (a < b) "<p>9/9"</script>'],
    ['styles', '<style>p{width:50%}</style>'],
    ['comments', '<!-- <p>9/9</p> -->'],
    ['what was struck out', '<del>9/9 công trình</del><s>8/9</s>'],
    ['numbers of footnotes', '<sup><a href="#n">1</a></sup>'],
    ['attributes', '<img alt="9/9 > 8" src="data:image/png;base64,AAAA">'],
  ])('leaves out %s', (_, source) => {
    expect(words(`<p>a</p>${source}<p>b</p>`)).toEqual(['a', 'b'])
  })

  it('knows the title and the day of publication that the page states', () => {
    const source =
      '<title>Báo\n cáo</title><meta property="article:published_time" content="2025-02-03T08:00:00+07:00">'
    expect(htmlText(source)).toMatchObject({ title: 'Báo cáo', publishedOn: '2025-02-03' })
  })

  it('leads from every letter back to the same letter of the source', () => {
    const pieces = [
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      'a',
      ' 742/942 ',
      '&nbsp;',
      '<',
      '>',
      '<!--',
      '-->',
      '<td>',
      '"',
      '\n',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), (chosen) => {
        const source = chosen.join('')
        const { text, stretches } = htmlText(source)
        for (const [index, { at, from }] of stretches.entries()) {
          const end = stretches[index + 1]?.at ?? text.length
          const length = text.slice(at, end).replace(/[\n\t ]+$/u, '').length
          expect(source.slice(from, from + length).replaceAll(/\s/gu, ' ')).toBe(text.slice(at, at + length))
        }
      }),
    )
  })

  it.each([
    ['open tags', '<p '.repeat(200_000)],
    ['open quotes', '<a "'.repeat(200_000)],
    ['open comments', '<!-- '.repeat(200_000)],
    ['open scripts', '<script>'.repeat(200_000)],
    ['less-than signs', '<'.repeat(500_000)],
    ['cells', '<td>'.repeat(200_000)],
  ])('reads a page of nothing but %s in linear time', (_, source) => {
    const before = process.cpuUsage()
    htmlText(source)
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3)
  })

  it('stops as soon as the words are more than it is asked to take', () => {
    const grew = (letters: number) => {
      if (letters > 20) throw new Error(`${letters} letters`)
    }
    expect(() => htmlText('<p>mười hai chữ</p>'.repeat(1e5), grew)).toThrow('27 letters')
  })
})
