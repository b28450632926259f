const consonants = '[bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX]+'

/** Tone position, old and new, and y and i where it is the only vowel of a word: "hòa" and "hoà", "kỹ" and "kĩ". */
const glides = [
  'òa oà',
  'óa oá',
  'ỏa oả',
  'õa oã',
  'ọa oạ',
  'òe oè',
  'óe oé',
  'ỏe oẻ',
  'õe oẽ',
  'ọe oẹ',
].concat(['ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'])
const lonely = ['y i', 'ỳ ì', 'ý í', 'ỷ ỉ', 'ỹ ĩ', 'ỵ ị']

const hasTwoSpellings = String.raw`[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY]|(?:^|[^\pL])${consonants}[yỳýỷỹỵYỲÝỶỸỴ](?:$|[^\pL])`

/** SQL of a title in lower case and in one of the spellings that offices use side by side; few have more than one. */
export function oneSpelling(title: string): string {
  const placed = pairs(glides).reduce(
    (sql, [from, to]) => `replace(${sql}, '${from}', '${to}')`,
    `lower(${title})`,
  )
  const folded = pairs(lonely).reduce(
    (sql, [from, to]) =>
      String.raw`regexp_replace(${sql}, '(^|[^\pL])(${consonants})${from}($|[^\pL])', '\1\2${to}\3', 'g')`,
    placed,
  )
  return `CASE WHEN regexp_matches(${title}, '${hasTwoSpellings}') THEN ${folded} ELSE lower(${title}) END`
}

function pairs(spellings: readonly string[]): string[][] {
  return spellings.map((pair) => pair.split(' '))
}
