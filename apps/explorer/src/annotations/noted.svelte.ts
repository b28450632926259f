import { type Annotations, loadAnnotations } from './annotations.ts'

/** What was noted on the days of a campaign: the same on every chart of the page, and changed on all at once. */
export class Noted {
  current = $state.raw<Annotations>({ notes: [], isWritable: false })

  /** Reads them anew, as the file may have been edited meanwhile. */
  async read(campaign: string): Promise<void> {
    this.current = await loadAnnotations(new URL('.', document.baseURI), campaign)
  }
}

const known = new Map<string, Noted>()

/** The notes of a campaign, which are there soon. */
export function notedIn(campaign: string): Noted {
  const noted = known.get(campaign) ?? new Noted()
  known.set(campaign, noted)
  void noted.read(campaign)
  return noted
}
