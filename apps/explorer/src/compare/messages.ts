import { en } from './compare.en.ts'
import { vi } from './compare.vi.ts'

export const messages = { vi, en } as const
