/** Tone position, old and new: "hòa" and "hoà". */
const glides = 'òa oà,óa oá,ỏa oả,õa oã,ọa oạ,òe oè,óe oé,ỏe oẻ,õe oẽ,ọe oẹ,ùy uỳ,úy uý,ủy uỷ,ũy uỹ,ụy uỵ'

/** y and i after a consonant, where no other vowel is in the syllable: "kỹ" and "kĩ". */
const lonely = 'y i,ỳ ì,ý í,ỷ ỉ,ỹ ĩ,ỵ ị'
const lonelyY = '([bcdđghklmnpqrstvx])([yỳýỷỹỵ])'

const hasTwoSpellings = `[òóỏõọ][ae]|[ùúủũụ]y|${lonelyY}`

/**
 * SQL of a title in lower case and in one of the spellings that offices use side by side; few have more than one. Every table
 * pays for the patterns anew, before its first row, so they name few letters and no classes of them.
 */
export function oneSpelling(title: string): string {
  const text = `lower(${title})`
  const placed = replacedPairs(text, glides, '')
  const marked = String.raw`regexp_replace(${placed}, '${lonelyY}', '\1${mark}\2', 'g')`
  return `CASE WHEN regexp_matches(${text}, '${hasTwoSpellings}') THEN ${replacedPairs(marked, lonely, mark)} ELSE ${text} END`
}

/** Stands in no cleaned text. */
const mark = '\u0001'

function replacedPairs(sql: string, spellings: string, before: string): string {
  return spellings
    .split(',')
    .map((pair) => pair.split(' '))
    .reduce((replaced, [from, to]) => `replace(${replaced}, '${before}${from}', '${to}')`, sql)
}
