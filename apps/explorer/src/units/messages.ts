import { en } from './units.en.ts'
import { vi } from './units.vi.ts'

export const messages = { vi, en } as const
