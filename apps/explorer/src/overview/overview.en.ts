import { plural } from '../format/plural.ts'
import type { vi } from './overview.vi.ts'

/** The words of what the overview tells after its first charts, in English. */
export const en: typeof vi = {
  first: (p) => `The first run, ${p.day}: ${plural(p.works, 'work')} taken in`,
  since: (p) => `Since the last snapshot (${p.day}): ${p.changes}`,
  nothing: 'nothing changed',
  change: (p) => `${p.count} ${p.what}`,
  rejected: (p) => `${plural(p.count, 'row')} rejected`,
  more: 'See the runs',
  known: {
    agreed: (p) =>
      `The register as known when it was published (${p.day}) had ${p.counts} (${p.rate}), as published. It has been added to or corrected since: this page counts what is known today, the Audit page what was known then.`,
    differed: (p) =>
      `The register as known when it was published (${p.day}) had ${p.counts} (${p.rate}), which also differs. It has been added to or corrected since: this page counts what is known today, the Audit page what was known then.`,
    audit: 'See the audit',
  },
}
