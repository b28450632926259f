import type { Random } from './random.ts'
import type { Unit } from './units.ts'

/** "hoà", "uỷ" as "hòa", "ủy": the older position of the tone mark, still the habit of many typists. */
export function toOldTone(text: string): string {
  return text.replace(openRime, (rime: string) => {
    const [glide = '', marked = ''] = rime
    const [base = '', mark = ''] = marked.normalize('NFD')
    return (glide + mark).normalize('NFC') + base
  })
}

// oa, oe, uy with the mark on the second vowel and nothing after it; "qu" is a consonant.
const openRime = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/giu

/** Other ways in which people write the name of a unit; each folds back to the full name. */
export function misspellUnit(random: Random, { name, kind }: Unit): string {
  const spellings = [
    name.replace(' ', '  '),
    ` ${name}`,
    name.toLocaleUpperCase('vi'),
    name.charAt(0).toLocaleLowerCase('vi') + name.slice(1),
    toOldTone(name),
    name.replace('Mỹ', 'Mĩ').replace('lý', 'lí').replace('kỹ', 'kĩ'),
  ]
  const short = name.replace('Phường ', 'P. ')
  if (kind === 'ward') spellings.push(short, short, short, short.replace('P. ', 'P.'))
  return random.pick(spellings.filter((spelling) => spelling !== name))
}

/** A slip of the keyboard that changes no letter. */
export function slip(random: Random, text: string): string {
  if (!text.includes(' ') || !random.chance(0.02)) return text
  return random.pick([`${text} `, text.replace(' ', '  ')])
}
