import { questionKey } from '../site/question-key.ts'

/** Where a notebook is kept: in the campaign's folder or on the site, in this browser, or nowhere but in its link. */
export type Keeping = 'folder' | 'browser' | 'link'

export interface NotebookPlace {
  readonly campaign: string
  readonly name: string
  readonly keeping: Keeping
}

/** A notebook's text and where it comes from. */
export interface NotebookOrigin extends NotebookPlace {
  readonly text: string
  /** This version of it, as its shelf names it; NULL when saving it makes a new file. */
  readonly base: string | null
  /** A page with its results that needs no script; NULL where there is none. */
  readonly page: string | null
}

/** One text for each place, for what is remembered of it; links that differ are different places. */
export function placeKey({ campaign, name, keeping, text }: NotebookOrigin): string {
  return `${campaign}/${keeping}/${keeping === 'link' ? questionKey(text) : name}`
}

/** The parameters under which a notebook is opened. */
export function placeParams({ name, keeping }: Pick<NotebookPlace, 'name' | 'keeping'>): URLSearchParams {
  return new URLSearchParams({ [keeping === 'browser' ? 'mine' : 'open']: name })
}
