import { carriedWork } from './carried-work.ts'
import { heldValue } from './held-value.ts'
import { workEvent } from './work-event.ts'

/** Every view of the warehouse, in the order they are created. */
export const views = { workEvent, carriedWork, heldValue }
