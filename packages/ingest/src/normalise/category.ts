import { foldText } from '../text/fold.ts'

/** A field of work as campaign.yaml has it. */
export interface CategorySpelling {
  readonly name: string
  readonly synonyms: readonly string[]
  readonly subcategories: readonly string[]
}

/** What a name says: a field of work, and the field within it where it is one of those. */
export interface Category {
  readonly category: string
  readonly subcategory: string | null
}

/** Folded spelling to what it says. */
export type CategoryVocabulary = ReadonlyMap<string, Category>

export function categoryVocabulary(categories: readonly CategorySpelling[]): CategoryVocabulary {
  const spelled = categories.flatMap(({ name, synonyms, subcategories }) => [
    ...[name, ...synonyms].map((text) => ({ text, category: name, subcategory: null })),
    ...subcategories.map((text) => ({ text, category: name, subcategory: text })),
  ])
  return new Map(spelled.map(({ text, ...category }) => [foldText(text), category]))
}
