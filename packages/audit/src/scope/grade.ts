import { anyWord, pattern } from '../lexicon/pattern.ts'
import type { Stretch } from '../text/sentences.ts'

/** A grade that things are rated with; the grades of one scale exclude one another. */
export type GradeName =
  | 'task_outstanding'
  | 'task_well'
  | 'task_done'
  | 'task_not_done'
  | 'outstanding'
  | 'excellent'
  | 'good'
  | 'fair'
  | 'average'
  | 'passed'
  | 'not_passed'
  | 'weak'
  | 'poor'

export interface Grade {
  readonly grade: GradeName
}

/** Words for a grade, the more particular first; those of `needsCue` say something else in other sentences. */
const gradeWords: readonly {
  readonly grade: GradeName
  readonly words: readonly string[]
  readonly needsCue: boolean
}[] = [
  { grade: 'task_outstanding', words: ['hoàn thành xuất sắc nhiệm vụ'], needsCue: false },
  { grade: 'task_well', words: ['hoàn thành tốt nhiệm vụ'], needsCue: false },
  { grade: 'task_not_done', words: ['(?:không|chưa) hoàn thành nhiệm vụ'], needsCue: false },
  { grade: 'task_done', words: ['hoàn thành nhiệm vụ'], needsCue: true },
  { grade: 'not_passed', words: ['(?:loại|mức) (?:chưa|không) đạt'], needsCue: false },
  { grade: 'passed', words: ['(?:loại|mức) đạt(?! \\d)'], needsCue: false },
  { grade: 'outstanding', words: ['xuất sắc', 'outstanding'], needsCue: true },
  { grade: 'excellent', words: ['giỏi', 'excellent'], needsCue: true },
  { grade: 'good', words: ['tốt', 'good'], needsCue: true },
  { grade: 'fair', words: ['khá', 'fair'], needsCue: true },
  { grade: 'average', words: ['trung bình', 'average'], needsCue: true },
  { grade: 'weak', words: ['yếu', 'weak'], needsCue: true },
  { grade: 'poor', words: ['kém', 'poor'], needsCue: true },
]

const forms = gradeWords.map(({ grade, words, needsCue }) => ({
  grade,
  needsCue,
  form: pattern(anyWord(words), 'u'),
}))
const cue = pattern(
  anyWord([
    'xếp loại',
    'phân loại',
    'xếp hạng',
    'đánh giá',
    'học lực',
    'hạnh kiểm',
    'rated',
    'graded',
    'rating',
  ]),
  'u',
)
/** "khá trở lên" holds the grades above too. */
const andAbove = pattern('^ (?:trở lên|trở xuống|or (?:better|above|worse))', 'u')

/** The grade named in the clause of a figure, right before it or behind it, in a sentence about grades. */
export function gradeOf(
  text: string,
  sentence: Stretch,
  figure: Stretch,
  next: number,
  before: number,
): Grade | null {
  const isAboutGrades = cue.test(text.slice(sentence.start, sentence.end))
  const lead = text.slice(Math.max(sentence.start, before, figure.start - 60), figure.start)
  const after = text.slice(figure.end, Math.min(next, figure.end + 60))
  const clauses = [
    lead.slice(Math.max(...[',', ';', '.', '('].map((mark) => lead.lastIndexOf(mark))) + 1),
    text.slice(figure.start, figure.end),
    after.split(/[,;.]/u)[0] ?? '',
  ]
  for (const clause of clauses) {
    for (const { grade, needsCue, form } of forms) {
      const match = needsCue && !isAboutGrades ? null : form.exec(clause)
      if (match !== null) return andAbove.test(clause.slice(match.index + match[0].length)) ? null : { grade }
    }
  }
  return null
}
