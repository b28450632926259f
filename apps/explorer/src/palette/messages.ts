import { en } from './palette.en.ts'
import { vi } from './palette.vi.ts'

export const messages = { vi, en } as const
