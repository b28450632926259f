import { asc } from '@uwdata/mosaic-sql'
import { views } from '@vedich/model'
import { listing } from './listing.ts'
import { ofWork } from './of-work.ts'

/** What became of one work, in the order it became known, with the place it was read from. */
export function workEvents(campaign: string, work: string) {
  const { rows, field, path } = ofWork(views.workEvent, campaign, work)
  return listing(rows.orderby(asc(field('version').from), asc(field('happened_on').from, false)), {
    kind: field('kind'),
    happened_on: field('happened_on'),
    known_at: field('known_at'),
    detail: field('detail'),
    source_path: path,
    source_sheet: field('source_sheet'),
    source_row: field('source_row'),
  })
}
