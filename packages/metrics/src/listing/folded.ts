import { type ExprNode, literal } from '@uwdata/mosaic-sql'
import { call } from '../sql/call.ts'
import { textLiteral } from '../sql/text-literal.ts'

/** No word has more letters, and a pattern of many more is too large for DuckDB: the first ones are sought. */
const mostLetters = 64

/**
 * True where a text holds a word, whatever the case, the Vietnamese tones and the marks of either: `duong` is in `Đường
 * Hoàng Sa`. Each letter stands for all its forms, so that the text need not be rewritten row by row, which costs
 * eight times as much.
 */
export function holdsFolded(text: ExprNode, word: string): ExprNode {
  const pattern = Array.from(fold(word)).slice(0, mostLetters).map(anyForm).join('')
  return call('regexp_matches', text, textLiteral(pattern, 'search'), literal('i'))
}

/** The bar of đ is part of the letter in Unicode, not a mark. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
}

/** A letter with any marks, composed or not, or the character itself. */
function anyForm(letter: string): string {
  if (!/\p{L}/u.test(letter)) return letter.replace(/[\\^$.|?*+()[\]{}]/u, String.raw`\$&`)
  const forms = (formsOf ??= letterForms()).get(letter) ?? letter
  return String.raw`[${forms}]\pM*`
}

let formsOf: ReadonlyMap<string, string> | undefined

/** By plain letter, it and its lower-case forms: `a` → `aàáâãăạ…`. */
function letterForms(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (let code = 0xc0; code < 0x2000; code += 1) {
    const form = String.fromCodePoint(code)
    const plain = fold(form)
    if (form !== form.toLowerCase() || plain === form || !/^\p{L}$/u.test(plain)) continue
    forms.set(plain, (forms.get(plain) ?? plain) + form)
  }
  return forms
}
