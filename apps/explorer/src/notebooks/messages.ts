import { en } from './notebooks.en.ts'
import { vi } from './notebooks.vi.ts'

export const messages = { vi, en } as const
