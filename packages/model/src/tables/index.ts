import { award } from './award.ts'
import { campaign } from './campaign.ts'
import { occasion } from './occasion.ts'
import { phase } from './phase.ts'
import { flaggedRow, rejectedRow } from './rejected-row.ts'
import { report } from './report.ts'
import { reportedFigure } from './reported-figure.ts'
import { run } from './run.ts'
import { sourceFile } from './source-file.ts'
import { tier } from './tier.ts'
import { unit } from './unit.ts'
import { vocabularyGap } from './vocabulary-gap.ts'
import { work } from './work.ts'

/** Every table of the warehouse, in the order they are created. */
export const tables = {
  run,
  sourceFile,
  rejectedRow,
  flaggedRow,
  vocabularyGap,
  campaign,
  phase,
  occasion,
  tier,
  unit,
  work,
  award,
  report,
  reportedFigure,
}
