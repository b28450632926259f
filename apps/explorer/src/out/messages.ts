import { en } from './out.en.ts'
import { vi } from './out.vi.ts'

export const messages = { vi, en } as const
