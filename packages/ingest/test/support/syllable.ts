import fc from 'fast-check'

const onsets = ['b', 'c', 'ch', 'd', 'đ', 'h', 'l', 'm', 'n', 'ph', 's', 't', 'th', 'tr', 'v', 'x']
const openRhymes = [
  'a',
  'an',
  'ang',
  'ay',
  'âm',
  'ân',
  'ăn',
  'ao',
  'ô',
  'ông',
  'ơn',
  'ương',
  'ươi',
  'uôn',
  'ưng',
  'oan',
]
const stopRhymes = ['at', 'ăc', 'âp', 'ôt', 'ơp', 'ươc', 'uôc', 'ut', 'ưc']
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']

const rhyme = fc.oneof(
  fc.tuple(fc.constantFrom(...openRhymes), fc.constantFrom(...tones)),
  fc.tuple(fc.constantFrom(...stopRhymes), fc.constantFrom('\u0301', '\u0323')),
)

/** A well-formed Vietnamese syllable in NFC, small letters. */
export const syllable = fc.tuple(fc.constantFrom(...onsets), rhyme).map(([onset, [vowels, tone]]) => {
  const nucleus = /[âăêôơ]|ư(?!ơ)/u.exec(vowels)?.index ?? vowels.search(/[aeiouy](?![aey])/u)
  return (onset + vowels.slice(0, nucleus + 1) + tone + vowels.slice(nucleus + 1)).normalize('NFC')
})
