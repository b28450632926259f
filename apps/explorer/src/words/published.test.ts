import { describe, expect, it } from 'vitest'
import { figure } from '../../test/sample.ts'
import { compare } from '../data/published.ts'
import { languages } from '../messages/language.ts'
import { publishedWords } from './published.ts'

const recorded = { numerator: 742, denominator: 942 }

describe('a published figure', () => {
  it('reads as agreed, and how it was rounded', () => {
    expect(publishedWords(compare(figure, recorded), languages.vi)).toEqual({
      published: 'Đã công bố 78,77\u00a0%',
      verdict: 'khớp sổ hiện nay (làm tròn)',
      agrees: true,
      details: [],
    })
  })

  it('is shown in the numerals of the page, whichever way it was printed', () => {
    const printed = (percent_text: string) =>
      publishedWords(compare({ ...figure, percent_text }, recorded), languages.en)?.published
    expect(printed('78,77%')).toBe('Published 78.77\u00a0%')
    expect(printed('78.77')).toBe('Published 78.77\u00a0%')
  })

  it('says when decimals were cut off', () => {
    const cut = compare({ ...figure, percent_text: '78,76 %' }, recorded)
    expect(publishedWords(cut, languages.vi)?.verdict).toBe('khớp sổ hiện nay (cắt bớt số lẻ)')
  })

  it('reads differently when it is off, by counts and by points', () => {
    const off = compare({ ...figure, numerator: 745, percent_text: '79,09 %' }, recorded)
    expect(publishedWords(off, languages.vi)).toEqual({
      published: 'Đã công bố 79,09\u00a0%',
      verdict: 'khác sổ hiện nay',
      agrees: false,
      details: ['tử số lệch +3', 'tỷ lệ lệch +0,32 điểm', 'sổ ghi 742/942 (78,77\u00a0%)'],
    })
  })

  it('names the percentage the printed counts give', () => {
    const miscounted = compare({ ...figure, percent_text: '79,77 %' }, recorded)
    expect(publishedWords(miscounted, languages.en)?.details[0]).toBe('the printed counts give 78.77\u00a0%')
  })

  it('shows counts when no percentage was printed', () => {
    const counts = compare({ ...figure, numerator: 63, denominator: 201, percent_text: null }, recorded)
    expect(publishedWords(counts, languages.vi)?.published).toBe('Đã công bố 63/201')
  })

  it('has nothing to say when nothing was published', () => {
    expect(publishedWords(null, languages.vi)).toBeNull()
  })
})
