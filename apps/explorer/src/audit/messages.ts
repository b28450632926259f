import { en } from './audit.en.ts'
import { vi } from './audit.vi.ts'

export const messages = { vi, en } as const
