import { en } from './layout.en.ts'
import { vi } from './layout.vi.ts'

/** The words of the list's own tools; those of its rows are the page's. */
export const messages = { vi, en } as const
