/** Fields of a work with values to choose from. */
export const boardChoices = ['tier', 'parent', 'unit', 'category', 'subcategory', 'status'] as const

export type BoardChoice = (typeof boardChoices)[number]

/** Fields of a work that have an order: days, the budget in dong, and days late. */
export const boardSpans = ['registered', 'due', 'completed', 'budget', 'late'] as const

export type BoardSpan = (typeof boardSpans)[number]

export type BoardField = BoardChoice | BoardSpan
