import { plural } from '../format/plural.ts'
import type { vi } from './units.vi.ts'

/** The words of the units in English. */
export const en: typeof vi = {
  title: (p) => `${plural(p.units, 'unit')}, ${plural(p.works, 'work')}`,
  meaning:
    'A fair comparison does not blame a small unit for one work: each rate is drawn towards its peers’ as far as its few works warrant, and no rank stands without its interval. It does not say why a unit is slow.',
  peers: 'Compare among',
  groups: { tier: 'Tier', all: 'All', kind: 'Kind of unit', parent: 'Unit above' },
  all: 'All units',
  rank: (p) => `rank ${p.place} (${p.from}–${p.to})`,
  tierMixed:
    'This group mixes tiers with different rates; a unit with more works in the slower tier is at a disadvantage.',

  funnel: {
    several: (p) => `${p.count} units`,
    kicker: 'Which units stand out?',
    signals: (p) => `${p.group}: ${p.counts}`,
    low: (p) => `${plural(p.count, 'unit')} clearly below the peers`,
    high: (p) => `${plural(p.count, 'unit')} clearly above the peers`,
    looks: (p) =>
      `${p.group}: none stands out clearly; ${p.looks} are worth a look, where chance alone gives about ${p.expected}`,
    none: (p) => `${p.group}: no unit differs from its peers by more than chance`,
    subtitle: 'Completion rate by number of works; each dot is one unit, or several with the same counts',
    axis: 'Works registered',
    look: 'look (95\u00a0%)',
    signal: 'signal (99.8\u00a0%)',
    centre: (p) => `all peers ${p.rate}`,
    expected: (p) =>
      `Among ${plural(p.units, 'unit')}, chance alone puts about ${p.look} beyond the 95\u00a0% line and ${p.signal} beyond the 99.8\u00a0% line.`,
    dispersion: (p) => `φ = ${p.phi} (1 is chance alone), τ = ${p.tau} ${p.scale}.`,
    noTau: (p) =>
      `φ = ${p.phi} (1 is chance alone), τ = 0: units differ no more than chance has it, and the limits need no widening.`,
    notJudged:
      'Fewer than five units cannot tell how much units differ by nature; the limits allow for chance alone.',
    scales: { natural: 'on the scale of the rate', arcsine: 'on the arcsine scale' },
    widened: 'The limits are widened for what units differ by nature.',
    byChance: 'The limits allow for chance alone, not for what units differ by nature.',
    shapes: 'Triangle: low. Square: high. A number in a circle: units on the same spot.',
    showChance: 'Chance alone',
    showWidened: 'Widened for real differences',
    limits: 'Limits',
    empty: 'This group has no works yet, so there is no rate to compare.',
  },
  caterpillar: {
    kicker: 'How sure are the ranks?',
    some: (p) =>
      `Only ${p.distinct} of ${p.units} units can be told from the common rate; the rank of the others says nothing yet`,
    most: (p) =>
      `${p.distinct} of ${p.units} units can be told from the common rate; the rank of the others says nothing yet`,
    every: (p) => `All ${p.units} units can be told from the common rate`,
    alone: 'The group has one unit, so there is nothing to rank',
    none: (p) => `None of the ${p.units} units can be told from the common rate`,
    asTheyAre: 'Completion rate and 95\u00a0% interval of each unit, by rank',
    subtitle: 'Rate drawn towards the peers, and 95\u00a0% interval of each unit, from high to low',
    band: 'Line and band: the median rate and interval of units of neighbouring ranks. Coloured dots: units that can be told from the common rate.',
    ranks:
      'Ranks carry their 95\u00a0% interval: “rank 12 (4–61)” means that the true rank may be anything from 4 to 61.',
  },
  flags: {
    within: 'within the limits',
    'look-low': 'low, worth a look',
    'look-high': 'high, worth a look',
    'signal-low': 'clearly low',
    'signal-high': 'clearly high',
  },
  table: {
    title: 'Every unit of the group',
    find: 'Find a unit',
    more: (p) => `Show ${plural(p.count, 'more unit')}`,
    found: (p) => plural(p.count, 'unit'),
    none: 'No unit has such a name.',
    empty: 'No unit of this group has registered a work yet.',
    columns: {
      name: 'Unit',
      x: 'Completed',
      n: 'Registered',
      rate: 'Rate',
      lower: 'Lower limit',
      upper: 'Upper limit',
      shrunken: 'Rate drawn to peers',
      rank: 'Rank (95\u00a0% interval)',
      flag: 'Among peers',
    },
    flagNone: 'no works yet',
  },
  page: {
    back: 'All units',
    unknown: 'This campaign has no such unit.',
    counts: (p) => `${p.x} of ${plural(p.n, 'work')} completed: ${p.rate}`,
    nothing: 'The unit has registered no works in this campaign, so it has neither rate nor rank.',
    place: (p) => `${p.group}: ${p.rank} of ${p.units} units; ${p.flag}.`,
    rate: {
      kicker: 'Among its peers',
      title: (p) => `With so many works, the unit’s rate may be anything from ${p.lower} to ${p.upper}`,
      subtitle: 'Completion rate and 95\u00a0% interval',
      own: 'This unit',
      inTier: (p) => `This unit, ${p.tier}`,
      tier: (p) => `The whole ${p.tier}`,
      column: 'Group',
    },
    works: {
      title: 'Its works',
      all: 'Open in the list of works',
      printed: (p) => `The first ${p.shown} of ${p.count} works; the page has them all.`,
    },
    history: {
      title: 'Lately',
      none: 'Nothing is on record yet.',
      columns: { day: 'Day', what: 'What', work: 'Work' },
    },
    print: 'Print on one page',
  },
}
