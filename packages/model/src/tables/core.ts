/** Tables that metrics read, one by one, so that a page takes along those that it asks of and no other. */
export { award } from './award.ts'
export { campaign } from './campaign.ts'
export { phase } from './phase.ts'
export { tier } from './tier.ts'
export { unit } from './unit.ts'
export { workUnitMap } from './work-unit-map.ts'
export { workVersion } from './work-version.ts'
export { work } from './work.ts'
