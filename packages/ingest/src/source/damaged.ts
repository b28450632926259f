import type { Localized } from '@vedich/model'

import { UserError } from '../user-error.ts'

/**
 * The error for a file whose bytes do not make up what it claims to be: cut short, corrupted, or made by hand. What the
 * machine itself failed at, such as a full disk, stays the error it is.
 */
export function damaged(path: string, what: Localized, cause: unknown): Error {
  if (cause instanceof UserError) return cause
  if (cause instanceof Error && ofMachine.test(cause.message)) return cause
  if (ofOutside.test(String(cause))) return pointsOutside(path, cause)
  const { vi, en } = ofCutting.test(String(cause))
    ? { vi: 'tệp bị cắt cụt, phần cuối không còn', en: 'it is cut short, and its end is gone' }
    : { vi: 'nội dung bị hỏng hoặc bị cắt cụt', en: 'its content is damaged or cut short' }
  return new UserError('data', {
    what: { vi: `${what.vi}: ${vi}`, en: `${what.en}: ${en}` },
    where: path,
    fix: {
      vi: 'Chép lại tệp, hoặc lưu lại từ phần mềm đã tạo ra nó',
      en: 'Copy it again, or save it again from the program that made it',
    },
    cause,
  })
}

function pointsOutside(path: string, cause: unknown): UserError {
  return new UserError('data', {
    what: {
      vi: 'Tệp nén có tên tệp chỉ ra ngoài nó',
      en: 'The archive names a file that would lie outside of it',
    },
    where: path,
    fix: {
      vi: 'Không nên tin tệp này; xin gửi lại chính các tệp bên trong',
      en: 'Do not trust it; ask for the files themselves',
    },
    cause,
  })
}

/** What the reader of zip says of names as ../x.csv. */
const ofOutside = /invalid relative path|absolute path:/iu

const ofMachine =
  /no space left|disk quota|\b(?:ENOSPC|EDQUOT|EIO|EACCES|EPERM|EMFILE|ENOMEM|out of memory)\b/iu

/** What readers of zip, gzip, XML and old workbooks say when there is less than there should be. */
const ofCutting = /end of|unclosed|truncated|premature|signature not found|bounds|out of range|cut short/iu
