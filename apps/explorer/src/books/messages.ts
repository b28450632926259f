import { en } from './books.en.ts'
import { vi } from './books.vi.ts'

export const messages = { vi, en } as const
