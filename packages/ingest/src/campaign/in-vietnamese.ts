import { z } from 'zod'

/** What the schema says is wrong first with a value, in Vietnamese; undefined when nothing is. */
export function inVietnamese(schema: z.ZodType, value: unknown): string | undefined {
  const [issue] = schema.safeParse(value, { error: said }).error?.issues ?? []
  // A rule of ours bears its own English words, and the Vietnamese ones beside them.
  const own: unknown = issue?.code === 'custom' ? issue.params?.['vi'] : undefined
  return typeof own === 'string' ? own : issue?.message
}

type RawIssue = z.core.$ZodRawIssue

const types: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'các khoá và giá trị',
  record: 'các khoá và giá trị',
}

function said(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'còn thiếu' : `phải là ${types[issue.expected] ?? issue.expected}`
    case 'too_small':
      if (issue.origin === 'string') return 'không được để trống'
      return issue.origin === 'array'
        ? `cần ít nhất ${issue.minimum} mục`
        : `phải ${issue.inclusive === true ? 'từ' : 'lớn hơn'} ${issue.minimum}`
    case 'too_big':
      return `nhiều nhất là ${issue.maximum}`
    case 'invalid_value':
      return `phải là một trong: ${issue.values.join(', ')}`
    case 'invalid_format':
      return issue.format === 'date' ? 'phải là ngày có thật, viết YYYY-MM-DD' : 'viết không đúng dạng'
    default:
      return z.locales.vi().localeError(issue) as string | undefined
  }
}
