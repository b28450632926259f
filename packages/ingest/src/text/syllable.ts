const onsets = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')

/** Rhymes without their tone, by first letter. */
const rhymes = [
  'a ac ach ai am an ang anh ao ap at au ay ă ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êc êch êm ên êng ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y ych ynh yt yêm yên yêng yêt yêu',
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot',
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu',
  'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu',
].flatMap((line) => line.split(' '))

const bases = new Set(onsets.flatMap((onset) => rhymes.filter(fits(onset)).map((rhyme) => onset + rhyme)))

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu
const toneAfterPlainVowel = /[aeiouy][\u0300\u0301\u0303\u0309\u0323]/u
/** Letters and marks of "nghiêng" with room for marks kept apart. */
const longest = 12
const markedVowel = /[ăâêôơư]/u

/**
 * True when a word is spelt like a Vietnamese syllable: an onset, a rhyme, at most one tone, on the vowel that may carry
 * it; a rhyme that ends in a stop takes only the rising or the heavy tone. It need not be a word in use.
 */
export function isSyllable(word: string): boolean {
  if (word.length > longest) return false
  const marks = word.toLowerCase().normalize('NFD')
  const [tone, second] = marks.match(tones) ?? []
  if (second !== undefined) return false
  const base = marks.replace(tones, '').normalize('NFC')
  if (!bases.has(base)) return false
  if (tone === undefined) return true
  if (/(?:[ptck]|ch)$/u.test(base) && tone !== '\u0301' && tone !== '\u0323') return false
  return !(markedVowel.test(base) && toneAfterPlainVowel.test(orderMarks(marks)))
}

/** Puts the tone behind the mark that makes the letter, so that only a plain vowel has a tone right behind it. */
function orderMarks(marks: string): string {
  return marks.replace(/([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])/gu, '$2$1')
}

/** Spelling rules between onset and rhyme: k, gh and ngh stand before e, ê, i, y; c, g and ng elsewhere. */
function fits(onset: string): (rhyme: string) => boolean {
  const front = (rhyme: string) => /^[eêiy]/u.test(rhyme)
  if (onset === 'c' || onset === 'ng') return (rhyme) => !front(rhyme)
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front
  if (onset === 'g') return (rhyme) => !/^[eêy]/u.test(rhyme)
  if (onset === 'qu') return (rhyme) => !/^[uưo]/u.test(rhyme)
  if (onset === '') return () => true
  return (rhyme) => !/^y./u.test(rhyme)
}
