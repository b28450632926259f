/** Letters that old fonts and scanners leave in Vietnamese text, and the letter that was meant. */
const vietnamese: Readonly<Record<string, string>> = { ƣ: 'ư', Ƣ: 'Ư', ð: 'đ', Ð: 'Đ', ɖ: 'đ', Ɖ: 'Đ' }

/** Cyrillic and Greek letters drawn like a Latin one. */
const drawnAlike = new Map([
  ...pairs('аеорсухіјѕԁһАВЕІЈКМНОРСТУХЅ', 'aeopcyxijsdhABEIJKMHOPCTYXS'),
  ...pairs('οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'oABEZHIKMNOPTYX'),
])

/** Greek and Cyrillic, where all of those stand; asking for the scripts by name takes eight times as long. */
const otherScript = /[\u0370-\u052f]/u

/** Replaces look-alikes: the Vietnamese ones everywhere, Cyrillic and Greek ones only inside a word with Latin letters. */
export function replaceLookAlikes(text: string): string {
  const vietnameseMeant = text.replace(/[ƣƢðÐɖƉ]/gu, (letter) => vietnamese[letter] ?? letter)
  if (!otherScript.test(vietnameseMeant)) return vietnameseMeant
  return vietnameseMeant.replace(/[\p{L}\p{M}]+/gu, (word) =>
    otherScript.test(word) && /\p{sc=Latin}/u.test(word)
      ? Array.from(word, (letter) => drawnAlike.get(letter) ?? letter).join('')
      : word,
  )
}

function pairs(from: string, to: string): [string, string][] {
  const meant = Array.from(to)
  return Array.from(from, (letter, index) => [letter, meant[index] ?? letter])
}
