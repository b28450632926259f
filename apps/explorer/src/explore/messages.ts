import { en } from './explore.en.ts'
import { vi } from './explore.vi.ts'

export const messages = { vi, en } as const
