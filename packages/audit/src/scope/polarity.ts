import { remainder } from '../lexicon/cue.ts'
import type { Polarity } from '../reported-figure.ts'
import type { Stretch } from '../text/sentences.ts'

/** Whether the clause of a figure speaks of what is left ("còn lại", "chưa"). */
export function polarityOf(
  text: string,
  sentence: Stretch,
  figure: Stretch,
  next: number,
  before: number,
): Polarity {
  const from = Math.max(sentence.start, before, figure.start - 100)
  const lead = text.slice(from, figure.start)
  const comma = Math.max(lead.lastIndexOf(', '), lead.lastIndexOf('; '))
  const after = text.slice(figure.end, Math.min(next, figure.end + 60))
  const verb =
    /^, (?=(?:are|is|were|was|have|has|remains?|remained|stay|await) )/u.exec(after)?.[0].length ?? 0
  const stop = after
    .slice(verb)
    .search(
      /[,;.:]|(?<!\p{L})(?:và|còn(?! (?:lại|dở|dang|chưa|đang|tồn|quá|chậm|trễ)(?!\p{L}))|and|but|while)(?!\p{L})/u,
    )
  const clause =
    lead.slice(comma + 1) +
    text.slice(figure.start, figure.end) +
    (stop < 0 ? after : after.slice(0, verb + stop))
  return remainder.test(clause) ? 'remaining' : 'completed'
}
