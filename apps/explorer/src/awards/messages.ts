import { en } from './awards.en.ts'
import { vi } from './awards.vi.ts'

export const messages = { vi, en } as const
