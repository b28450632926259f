import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'

import { XmlScanner } from './scanner.ts'

/** What a document says, text of one place joined; undefined when it is refused. */
function heard(xml: string | Uint8Array, pieceBytes = Infinity): string[] | undefined {
  const said = journal()
  const scanner = new XmlScanner({
    open(name, attributes) {
      const values = ['a', 'b', 'x:c'].map((key) => attributes.get(key) ?? '-')
      said.add(`<${name} ${values.join('|')}`)
    },
    text: said.addText,
    close: (name) => said.add(`/${name}`),
  })
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      scanner.write(bytes.slice(at, Math.min(bytes.length, at + pieceBytes)))
    }
    scanner.end()
    return said.all()
  } catch {
    return undefined
  }
}

/** The same as another reader of XML says it. */
function heardBySaxes(xml: string): string[] | undefined {
  const said = journal()
  const parser = new SaxesParser()
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const values = ['a', 'b', 'x:c'].map((key) => attributes[key] ?? '-')
    said.add(`<${local(name)} ${values.join('|')}`)
  })
  parser.on('text', said.addText)
  parser.on('cdata', said.addText)
  parser.on('closetag', ({ name }) => said.add(`/${local(name)}`))
  try {
    parser.write(xml).close()
    // It tells of white space beside the outermost element.
    return said.all().filter((event, at, all) => event.trim() !== '' || (at > 0 && at < all.length - 1))
  } catch {
    return undefined
  }
}

function journal() {
  const events: string[] = []
  let text = ''
  const flush = () => {
    if (text !== '') events.push(text)
    text = ''
  }
  return {
    add(event: string) {
      flush()
      events.push(event)
    },
    addText: (piece: string) => void (text += piece),
    all() {
      flush()
      return events
    },
  }
}

const words = fc.constantFrom(
  'Đường số 4',
  'a\r\nb',
  ' ',
  '&lt;&#7873;&#x1F600;',
  '𝄞',
  '"',
  '\t',
  "&quot;'",
  '>',
)
const value = fc.constantFrom('', '1', 'Cấp &amp; tổ', 'a\nb\tc', '&#10;', "it's", '>')
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { weight: 3, arbitrary: words },
    fc.constantFrom('<!-- <c> - & -->', '<![CDATA[<v>&amp;]]\r]]>', '<?p a="<"?>'),
    fc
      .record({
        name: fc.constantFrom('c', 'row', 'x:t', 'ô'),
        attributes: fc.dictionary(fc.constantFrom('a', 'b', 'x:c'), value),
        nodes: fc.array(tie('node'), { maxLength: 4 }),
        space: fc.constantFrom('', ' ', '\n'),
      })
      .map(({ name, attributes, nodes, space }) => {
        const written = Object.entries(attributes).map(([key, text]) => ` ${key}${space}="${text}"`)
        const open = `<${name}${written.join('')}${space}`
        return nodes.length === 0 ? `${open}/>` : `${open}>${nodes.join('')}</${name}${space}>`
      }),
  ),
}))
const xml = fc
  .array(node, { maxLength: 6 })
  .map((nodes) => `<?xml version="1.0"?>\n<a>${nodes.join('')}</a>\n`)

describe('XmlScanner', () => {
  it('says what another reader of XML says, whatever pieces the document comes in', () => {
    fc.assert(
      fc.property(xml, fc.integer({ min: 1, max: 40 }), (document, pieceBytes) => {
        const expected = heardBySaxes(document)
        expect(heard(document)).toEqual(expected)
        expect(heard(document, pieceBytes)).toEqual(expected)
      }),
    )
  })

  it('says the same of a document with a wrong letter, where the other takes it', () => {
    const letter = fc.constantFrom('<', '>', '&', '"', "'", '/', ' ', '=', '!', '?', ';', ']', 'c', '\0')
    fc.assert(
      fc.property(xml, letter, fc.double({ min: 0, max: 1, noNaN: true }), (document, wrong, share) => {
        const at = Math.floor(share * document.length)
        const spoilt = document.slice(0, at) + wrong + document.slice(at + 1)
        const expected = heardBySaxes(spoilt)
        expect(expected && heard(spoilt)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['no element', '<?xml version="1.0"?>'],
    ['two elements', '<a/><b/>'],
    ['text beside its element', '<a/>b'],
    ['an element that is not closed', '<a><b></a>'],
    ['an element of another name closed', '<a></b>'],
    ['an end in the middle of a tag', '<a b="c'],
    ['an attribute without quotes', '<a b=c/>'],
    ['an attribute without a value', '<a b/>'],
    ['an entity that it would have to define', '<a>&lol;</a>'],
    ['an ampersand', '<a>Sở A & B</a>'],
    ['a letter by the number of none', '<a>&#0;</a>'],
    ['half a pair by its number', '<a>&#xD800;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['a document type that defines something', '<!DOCTYPE a [<!ENTITY lol "lol">]><a>b</a>'],
    ['elements nested too deep', '<a>'.repeat(20_000) + '</a>'.repeat(20_000)],
  ])('refuses %s', (_, document) => {
    expect(heard(document)).toBeUndefined()
  })

  it('reads past a document type that defines nothing', () => {
    expect(heard('<!DOCTYPE a SYSTEM "a.dtd"><a/>')).toEqual(['<a -|-|-', '/a'])
  })

  it('hands long text over in pieces without cutting a letter, an entity or a line end in two', () => {
    const text = 'Nạo vét cống &amp; hẻm 𝄞\r\n'.repeat(12_000)
    const read = 'Nạo vét cống & hẻm 𝄞\n'.repeat(12_000)
    for (const pieceBytes of [997, 65_537, Infinity]) {
      expect(heard(`<a>${text}</a>`, pieceBytes)).toEqual(['<a -|-|-', read, '/a'])
    }
  })

  it('reads bytes that are no UTF-8 as letters that are none', () => {
    const bytes = Buffer.from('<a>Ph\xf3\xe1b</a>', 'latin1')
    expect(heard(bytes)).toEqual(['<a -|-|-', 'Ph\uFFFD\uFFFDb', '/a'])
  })
})
