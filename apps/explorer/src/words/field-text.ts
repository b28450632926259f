import type { Work } from '../data/work.ts'

/** A field of work with the field within it: "Giao thông › Cầu và cống". NULL where the register names none. */
export function fieldText({ category, subcategory }: Pick<Work, 'category' | 'subcategory'>): string | null {
  return category === null || subcategory === null ? category : `${category} › ${subcategory}`
}
