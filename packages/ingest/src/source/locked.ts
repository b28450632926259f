import { UserError } from '../user-error.ts'

/** The error for a workbook or document that only opens with a password. */
export function locked(path: string, cause?: unknown): UserError {
  return new UserError('data', {
    what: { vi: 'Tệp bị khoá bằng mật khẩu', en: 'The file is locked with a password' },
    where: path,
    fix: {
      vi: 'Mở tệp, bỏ mật khẩu, lưu lại rồi chạy lại',
      en: 'Open it, remove the password, save it and run again',
    },
    cause,
  })
}
