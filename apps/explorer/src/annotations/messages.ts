import { en } from './annotations.en.ts'
import { vi } from './annotations.vi.ts'

export const messages = { vi, en } as const
