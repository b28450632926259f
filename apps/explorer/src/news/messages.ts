import { en } from './news.en.ts'
import { vi } from './news.vi.ts'

export const messages = { vi, en } as const
