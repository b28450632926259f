import type { Finding } from '@vedich/ingest'
import { hintText, rules } from '@vedich/model'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { placeOf } from '../present/ingest-report.ts'
import { textTable } from '../present/text-table.ts'
import { warehousePath } from '../workspace.ts'
import type { CommandContext } from './context.ts'
import { goneSources } from './gone-sources.ts'
import { openSnapshot } from './open-snapshot.ts'
import { rejectedFindings } from './rejected-rows.ts'

/** A finding, and whether the file it is about is gone. */
type RejectedFinding = Finding & { readonly gone: boolean }

/** `vedich rejects list`: the rows that the last reading of each file kept out, and why. */
export async function rejectsCommand(
  { json, warehouse }: { readonly json?: boolean; readonly warehouse?: string },
  { surroundings, language }: CommandContext,
): Promise<ExitCode> {
  const engine = await openSnapshot(warehousePath(surroundings.cwd, warehouse))
  try {
    const isGone = await goneSources(surroundings.cwd)
    const findings = (await rejectedFindings(engine)) as unknown as (Finding & {
      readonly campaign: string
    })[]
    const rows = findings.map(({ campaign, ...finding }) => ({
      ...finding,
      gone: isGone(campaign, finding.path),
    }))
    const words = headings[language]
    surroundings.stdout.write(
      json === true
        ? `${JSON.stringify(rows, null, 2)}\n`
        : rows.length === 0
          ? `${words.none}\n`
          : textTable<RejectedFinding>(
              [
                { heading: words.place, align: 'left', text: placeOf },
                { heading: words.column, align: 'left', text: ({ column }) => column ?? '–' },
                { heading: words.value, align: 'left', text: ({ value }) => value ?? '–' },
                { heading: words.why, align: 'left', text: ({ rule }) => rules[rule].about[language] },
                {
                  heading: words.hint,
                  align: 'left',
                  text: ({ hint, gone }) =>
                    gone ? words.gone : hint === null ? '' : hintText(hint)[language],
                },
              ],
              rows,
            ),
    )
    return exitCodes.done
  } finally {
    await engine.close()
  }
}

const headings = {
  vi: {
    place: 'Chỗ',
    column: 'Cột',
    value: 'Giá trị',
    why: 'Vì sao',
    hint: 'Gợi ý',
    gone: 'tệp không còn trong thư mục',
    none: 'Không có dòng nào bị từ chối.',
  },
  en: {
    place: 'Place',
    column: 'Column',
    value: 'Value',
    why: 'Why',
    hint: 'Hint',
    gone: 'the file is gone from its folder',
    none: 'No row was rejected.',
  },
}
