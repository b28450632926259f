import { award } from './award.ts'
import { campaign } from './campaign.ts'
import { correction } from './correction.ts'
import { dataTestResult } from './data-test-result.ts'
import { drift } from './drift.ts'
import { occasion } from './occasion.ts'
import { phase } from './phase.ts'
import { ratingBand } from './rating-band.ts'
import { flaggedRow, rejectedRow } from './rejected-row.ts'
import { report } from './report.ts'
import { reportedFigure } from './reported-figure.ts'
import { run } from './run.ts'
import { sourceColumn } from './source-column.ts'
import { sourceFile } from './source-file.ts'
import { tier } from './tier.ts'
import { unitSuccession } from './unit-succession.ts'
import { unitSummary } from './unit-summary.ts'
import { unit } from './unit.ts'
import { vocabularyGap } from './vocabulary-gap.ts'
import { workSighting } from './work-sighting.ts'
import { workUnitMap } from './work-unit-map.ts'
import { workVersion } from './work-version.ts'
import { work } from './work.ts'

/** Every table of the warehouse, in the order they are created. */
export const tables = {
  run,
  sourceFile,
  sourceColumn,
  rejectedRow,
  flaggedRow,
  vocabularyGap,
  correction,
  dataTestResult,
  drift,
  campaign,
  phase,
  occasion,
  tier,
  ratingBand,
  unit,
  unitSuccession,
  unitSummary,
  work,
  workVersion,
  workSighting,
  workUnitMap,
  award,
  report,
  reportedFigure,
}
