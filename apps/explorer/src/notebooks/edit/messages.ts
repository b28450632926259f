import { en } from './edit.en.ts'
import { vi } from './edit.vi.ts'

export const messages = { vi, en } as const
