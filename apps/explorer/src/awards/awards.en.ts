import { plural } from '../format/plural.ts'
import type { vi } from './awards.vi.ts'

/** The words of the page on commendations, in English. */
export const en: typeof vi = {
  title: (p) => `${p.awarded} of ${p.units} units commended: ${p.rate}`,
  none: 'There is no list of commendations yet',
  floor: (p) =>
    `Every commended unit registered at least ${plural(p.least, 'work')} and completed ${p.rate} or more.`,
  alike: (p) => `${plural(p.count, 'other unit')} did as well; the list does not tell the reason.`,
  alone: 'No other unit did as well.',
  persons: (p) => `The list also commends ${plural(p.count, 'person')}, not counted for a unit.`,
  unmatched: (p) => `Not in the register: ${plural(p.count, 'collective')} on the list.`,
  rule: 'The rule',
  noRule: 'The rule of commendation was not recorded.',
  ruleNote:
    'The rule is prose, so this page does not apply it: below are the figures of each unit beside the list.',
  shortlist: {
    kicker: 'Shortlist',
    title: (p) => `Surest to be in the leading quarter: ${p.unit} (${p.chance})`,
    alike: 'No unit can be told to lead: all differ by no more than chance',
    none: 'No unit has works yet',
    subtitle: (p) =>
      `The ${plural(p.count, 'unit')} most likely to be in the leading quarter; rates drawn towards the whole by size, 95\u00a0% interval`,
    plain: (p) =>
      `${plural(p.count, 'unit')}: completed of registered, chance of being in the leading quarter, rate and 95\u00a0% interval`,
    detail: (p) => `${p.counts} · ${p.chance}`,
    note: 'Beside each name: completed of registered, and the chance of being in the leading quarter of units. A small unit that finished everything may just be lucky, so its rate is drawn towards the whole (beta-binomial) and its rank has an interval.',
    reference: (p) => `overall ${p.rate}`,
  },
  units: 'Each unit, and why',
  search: 'Find a unit',
  show: 'Which units',
  found: (p) => plural(p.count, 'unit'),
  whole: (p) => `See all ${p.count} units`,
  nothing: 'No unit matches.',
  groups: {
    all: 'Every unit',
    commended: 'Commended',
    alike: 'Not commended, did as well',
    below: 'Lower rate',
    few: 'Fewer works',
    unjudged: 'Cannot be judged',
  },
  columns: {
    unit: 'Unit',
    standing: 'Commended',
    why: 'Why',
    done: 'Completed',
    registered: 'Registered',
    rate: 'Rate',
    lower: 'Lower',
    upper: 'Upper',
    rank: 'Rank (95\u00a0% interval)',
    chance: 'In the top quarter',
  },
  standings: { in: 'yes', out: 'no' },
  why: {
    commended: (p) => `completed ${p.done} of ${plural(p.registered, 'work')}`,
    alike: 'did as well as commended units; why cannot be judged from the list',
    below: (p) => `rate ${p.rate}, below every commended unit (from ${p.least})`,
    few: (p) => `${plural(p.count, 'work')}, fewer than every commended unit (from ${p.least})`,
    unjudged: 'no works yet, so it cannot be judged',
    noList: 'there is no list of commendations yet',
  },
  rank: (p) => `${p.rank} (${p.lower}–${p.upper})`,
}
