import type { Database } from '../warehouse/connection.ts'

/** Lets `temp.work_alias` lead where `temp.link` does. */
export async function followLinks(db: Database): Promise<void> {
  await db.run(
    `UPDATE work_alias SET work_id = link.work_id FROM link
     WHERE link.file = work_alias.file AND link.row_key = work_alias.work_id`,
  )
  await db.run(
    `INSERT INTO work_alias SELECT file, row_key, work_id FROM link
     WHERE file >= 0 AND NOT EXISTS (FROM work_alias own WHERE own.file = link.file AND link.row_key IN (own.row_key, own.work_id))`,
  )
}
