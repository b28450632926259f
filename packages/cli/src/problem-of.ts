import { EngineError } from '@vedich/engine'
import { UserError, type UserErrorKind } from '@vedich/ingest/snapshots'
import { MetricError } from '@vedich/metrics'

import { exitCodes, type ExitCode } from './exit-code.ts'
import type { Language } from './present/language.ts'
import { usageText } from './present/usage-problem.ts'

const byKind: Readonly<Record<UserErrorKind, ExitCode>> = {
  data: exitCodes.rule,
  configuration: exitCodes.usage,
  io: exitCodes.failure,
}

/** A problem in words: what, where, and the fix. */
export interface Problem {
  readonly code: ExitCode
  readonly what: string
  readonly where?: string | undefined
  readonly fix?: string | undefined
  /** Others that were met with it. */
  readonly others?: readonly Problem[]
  /** What holds for all of them. */
  readonly wayOn?: string
  /** True for a bug: the reader cannot mend it, so the stack helps whoever can. */
  readonly isBug?: boolean
}

/** Tells what an error means to the person at the terminal. */
export function problemOf(error: unknown, language: Language = 'en'): Problem {
  if (error instanceof UserError) {
    const { what, fix } = error.said
    const others = error.others.map((other) => problemOf(other, language))
    return {
      code: byKind[error.kind],
      what: what[language],
      where: error.where,
      fix: fix[language],
      ...(others.length > 0 && { others }),
      ...(error.wayOn && { wayOn: error.wayOn[language] }),
    }
  }
  if (error instanceof MetricError) {
    const fix = error.allowed.length > 0 ? `${oneOf[language]}: ${error.allowed.join(', ')}` : undefined
    return { code: exitCodes.usage, what: usageText(error.what, language), fix }
  }
  if (error instanceof EngineError) {
    return { code: exitCodes.failure, what: error.message, where: error.where, fix: error.fix }
  }
  const what = error instanceof Error ? error.message : String(error)
  if (/no space left on device|ENOSPC|disk quota exceeded/iu.test(what)) {
    return {
      code: exitCodes.failure,
      what: `${full[language].what}: ${what.split('\n')[0] ?? ''}`,
      fix: full[language].fix,
    }
  }
  return { code: exitCodes.failure, what, fix: bug[language], isBug: true }
}

const oneOf = { vi: 'Dùng một trong', en: 'Use one of' } as const

const full = {
  vi: {
    what: 'Đĩa đã đầy',
    fix: 'Giải phóng dung lượng rồi chạy lại; dữ liệu vẫn như trước, hoặc đã là bản mới trọn vẹn',
  },
  en: {
    what: 'The disk is full',
    fix: 'Free some space and run it again; the records are as they were before, or as they were going to be',
  },
} as const

const bug = {
  vi: 'Chạy lại với --debug rồi báo lỗi kèm nội dung in ra',
  en: 'Run again with --debug and report the stack',
} as const
