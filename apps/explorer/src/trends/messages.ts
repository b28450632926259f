import { en } from './trends.en.ts'
import { vi } from './trends.vi.ts'

export const messages = { vi, en } as const
