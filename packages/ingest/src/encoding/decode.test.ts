import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { encode } from '../../test/support/encode.ts'
import { syllable } from '../../test/support/syllable.ts'
import { encodings } from './charset.ts'
import { decode } from './decode.ts'
import { readPage } from './windows.ts'

const told = encodings.filter((encoding) => encoding !== 'windows-1252')

const register = `STT;Tên công trình, phần việc;Đơn vị đăng ký;Cấp;Tiến độ;Kinh phí
I;CẤP THÀNH PHỐ;;;;
1;Cầu Rạch Chiếc (“Bến Đò”) giai đoạn 2;Phường An Phú;Cấp TP;Đã hoàn thành;1,25 tỷ
2;"Nạo vét rạch, vỉa hè đường Nguyễn Duy Trinh";UBND phường Trường Thạnh;Cơ sở;Đang thực hiện;350 triệu
`

/** VISCII has no typographic quotes, and Latin-1 none that Windows would draw. */
const unquoted = register.replace(/[“”]/gu, '')

/** The encoding detected, `refused`, or `wrong`. */
function outcome(text: string, bytes: Uint8Array): string {
  const decoded = decode(bytes)
  if ('refusal' in decoded) return 'refused'
  return decoded.text === text ? decoded.encoding : `wrong: ${decoded.encoding}`
}

describe('decode', () => {
  it.each(told)('tells a register in %s and gives its text back in NFC', (encoding) => {
    const text = encoding === 'viscii' ? unquoted : register
    const decoded = decode(encode(text, encoding))
    expect(decoded).toMatchObject({ encoding, text })
    expect('confidence' in decoded && decoded.confidence).toBeGreaterThan(0.99)
  })

  it('names the runner-up of a legacy encoding', () => {
    const { candidates } = decode(encode(register, 'vni'))
    expect(candidates.map(({ encoding }) => encoding)).toEqual(expect.arrayContaining(['vni', 'viscii']))
    expect(candidates[0]?.share).toBe(1)
    expect(candidates[1]?.confidence).toBeLessThan(0.001)
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('drops the byte order mark of %s', (encoding) => {
    expect(decode(encode(`\ufeff${register}`, encoding))).toMatchObject({ encoding, text: register })
  })

  it('composes text that is partly or wholly decomposed', () => {
    const mixed = register.slice(0, 60) + register.slice(60).normalize('NFD')
    expect(decode(Buffer.from(mixed))).toMatchObject({ encoding: 'utf-8', text: register, confidence: 1 })
  })

  it('takes plain ASCII, English and toneless Vietnamese for UTF-8', () => {
    for (const text of [
      '',
      'Name,Unit,Done\nBridge,Ward 1,yes\n',
      'Ten cong trinh;Don vi;TP HCM;KP 3',
      'STT;TT;KH;TH;CT;QD',
    ]) {
      expect(decode(Buffer.from(text))).toMatchObject({ encoding: 'utf-8', confidence: 1, text })
    }
  })

  it.each([
    ['TCVN3', 'tcvn3'],
    ['VNI', 'vni'],
  ] as const)('reads letters of %s that an export carried into Unicode', (_, letters) => {
    const carried = encode(unquoted, letters).toString('latin1')
    const text = unquoted
    expect(decode(Buffer.from(carried))).toMatchObject({ encoding: `utf-8+${letters}`, text })
    expect(decode(encode(carried, 'utf-16le'))).toMatchObject({ encoding: `utf-16le+${letters}`, text })
  })

  it('reads them where only some cells have them, and says nothing of cells that are sound', () => {
    const cells = `${register}${register}`.split(/(?=[;\n])/u)
    const some = cells.map((cell, index) =>
      index < cells.length / 2 ? cell : encode(cell, 'vni').toString('latin1'),
    )
    const bytes = Buffer.from(some.join(''))
    expect(decode(bytes)).toMatchObject({ encoding: 'utf-8+vni', text: register + register })
  })

  it('mends UTF-8 that was encoded twice, and says so', () => {
    const twice = readPage(Buffer.from(register).toString('latin1'), 'windows-1252')
    expect(decode(Buffer.from(twice))).toMatchObject({ encoding: 'utf-8+repair', text: register })
  })

  it.each([
    ['French', 'Période;été;à la française;déjà;où;très;Noël;élève;bibliothèque'],
    ['German', 'Straße;für;Müller;über;größe;Mädchen;schön;können;Maßnahme'],
  ])('refuses %s in Latin-1, but reads it when told, and in UTF-8', (_, text) => {
    const latin = Buffer.from(text, 'latin1')
    expect(decode(latin)).toHaveProperty('refusal')
    expect(decode(latin, 'windows-1252')).toMatchObject({ encoding: 'windows-1252', text, confidence: null })
    expect(decode(Buffer.from(text))).toMatchObject({ encoding: 'utf-8', text })
  })

  it('refuses what is not text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 300, maxLength: 600 }), (bytes) => {
        expect(decode(bytes)).toHaveProperty('refusal')
      }),
    )
  })

  it('says where a UTF-8 text breaks', () => {
    const bytes = Buffer.concat([Buffer.from(register), Buffer.of(0xff), Buffer.from(register)])
    expect(decode(bytes)).toHaveProperty('refusal.en', expect.stringContaining('line 5'))
  })

  it('reads a text in the encoding it is told', () => {
    expect(decode(encode('Phường', 'tcvn3'))).toHaveProperty('refusal')
    expect(decode(encode('Phường', 'tcvn3'), 'tcvn3')).toMatchObject({ text: 'Phường', confidence: null })
    expect(decode(Buffer.from('Ph\u00ad\u00eang'), 'tcvn3')).toMatchObject({
      text: 'Phường',
      encoding: 'utf-8+tcvn3',
    })
  })

  it.each(told)(
    'reads any Vietnamese text in %s, or refuses it when it is short, and never reads it wrong',
    (encoding) => {
      let refused = 0
      fc.assert(
        fc.property(fc.array(syllable, { minLength: 1, maxLength: 40 }), (words) => {
          const text = `${words.join(' ')}\n`
          const result = outcome(text, encode(text, encoding))
          if (result === 'refused') refused += 1
          // All-ASCII words are the same text in any encoding.
          const expected = /^[^\u0080-\uffff]*$/u.test(text)
            ? [encoding, 'utf-8', 'refused']
            : [encoding, 'refused']
          expect(expected).toContain(result)
          const isLong = words.filter((word) => /[^a-z]/iu.test(word)).length >= 20
          expect(isLong && result === 'refused').toBe(false)
        }),
        { numRuns: 300 },
      )
      expect(refused).toBeLessThan(encoding.startsWith('utf') ? 1 : 150)
    },
  )
})
