import { stat } from 'node:fs/promises'

import { UserError } from '../user-error.ts'
import { identify } from './identify.ts'

/** What a file system says of a file, to be compared later. */
export interface FileStamp {
  readonly marks: string
  /** The file was written so shortly before that its time may not tell a change right after. */
  readonly isFresh: boolean
}

/** Clocks of file systems tick in a few milliseconds; some, in two seconds. */
const tickMs = 2_000

/** Undefined when there is no such file. */
export async function fileStamp(path: string): Promise<FileStamp | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined)
  if (!found) return undefined
  const { size, mtimeNs, ctimeNs, ino, ctimeMs } = found
  return { marks: [size, mtimeNs, ctimeNs, ino].join(' '), isFresh: Date.now() - Number(ctimeMs) < tickMs }
}

/**
 * Makes sure that a file is still what it was when its SHA-256 was taken, right after `before`.
 * @throws UserError when someone wrote to it or took it away while it was being read.
 */
export async function assertUnchanged(
  path: string,
  before: FileStamp | undefined,
  sha256: string,
): Promise<void> {
  const now = await fileStamp(path)
  const isSure = now !== undefined && now.marks === before?.marks && !before.isFresh
  if (isSure || (now !== undefined && (await identify(path)).sha256 === sha256)) return
  throw new UserError('data', {
    what: { vi: 'Tệp bị thay đổi trong lúc đang đọc', en: 'The file changed while it was being read' },
    where: path,
    fix: {
      vi: 'Đợi tệp lưu hoặc chép xong rồi chạy lại',
      en: 'Wait until it has been saved or copied to its end, and run again',
    },
  })
}
