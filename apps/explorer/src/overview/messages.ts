import { en } from './overview.en.ts'
import { vi } from './overview.vi.ts'

export const messages = { vi, en } as const
