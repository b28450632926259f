import { asc } from '@uwdata/mosaic-sql'
import { views } from '@vedich/model'
import { listing } from './listing.ts'
import { ofWork } from './of-work.ts'

/** Columns of a work that its latest register is silent about, with the row of the earlier one that tells each. */
export function heldValues(campaign: string, work: string) {
  const { rows, field, path } = ofWork(views.heldValue, campaign, work)
  const name = field('column_name')
  return listing(rows.orderby(asc(name.from)), {
    column_name: name,
    source_path: path,
    source_sheet: field('source_sheet'),
    source_row: field('source_row'),
  })
}
