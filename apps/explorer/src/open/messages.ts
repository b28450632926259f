import { en } from './open.en.ts'
import { vi } from './open.vi.ts'

export const messages = { vi, en } as const
