import { z } from 'zod'

/** What the schema says is wrong with a value, in Vietnamese and in the order of its issues. */
export function inVietnamese(schema: z.ZodType, value: unknown): string[] {
  const issues = schema.safeParse(value, { reportInput: true }).error?.issues ?? []
  return issues.map((issue) => {
    // A rule of ours bears its own English words, and the Vietnamese ones beside them.
    const own: unknown = issue.code === 'custom' ? issue.params?.['vi'] : undefined
    return typeof own === 'string' ? own : (said(issue) ?? issue.message)
  })
}

const types: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'các khoá và giá trị',
  record: 'các khoá và giá trị',
}

function said(issue: z.core.$ZodIssue): string | undefined {
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
      if (issue.format === 'date') return 'phải là ngày có thật, viết YYYY-MM-DD'
      return issue.format === 'regex'
        ? 'chỉ dùng chữ thường không dấu, chữ số, - và _'
        : 'viết không đúng dạng'
    default:
      return z.locales.vi().localeError(issue as z.core.$ZodRawIssue) as string | undefined
  }
}
