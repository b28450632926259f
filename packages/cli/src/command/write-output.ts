import { writeFile } from 'node:fs/promises'

import { UserError } from '@vedich/ingest/snapshots'

/**
 * Writes what a command was asked to put into a file.
 * @throws UserError when it cannot be written, as into a folder that does not exist.
 */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(file, content).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
    throw new UserError('io', {
      what: { vi: `Không ghi được tệp${code}`, en: `The file cannot be written${code}` },
      where: file,
      fix: {
        vi: 'Chỉ tệp trong một thư mục đã có và ghi được, hoặc tạo thư mục ấy trước',
        en: 'Name a file in a folder that exists and can be written to, or make that folder first',
      },
      cause,
    })
  })
}
