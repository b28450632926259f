import { getContext, setContext } from 'svelte'

/** What a component can know of the view it stands in, and tell it. */
export interface Stage {
  /** False while another view is open: then it must hear no keys, follow no scroll and ask nothing. */
  readonly isShown: boolean
  /** Tells that something failed; what it gives tells that it is over. */
  readonly fail: () => () => void
}

const key = Symbol('stage')
/** Outside all views, where nothing is ever hidden. */
const page: Stage = { isShown: true, fail: () => () => {} }

export function getStage(): Stage {
  return getContext<Stage | undefined>(key) ?? page
}

export function setStage(stage: Stage): void {
  setContext(key, stage)
}
