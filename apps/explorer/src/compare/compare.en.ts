import { plural } from '../format/plural.ts'
import { upperFirst } from '../format/case.ts'
import type { vi } from './compare.vi.ts'

/** The words of the comparisons in English. */
export const en: typeof vi = {
  title: {
    lower: (p) => `${p.a} is ${p.points} points below ${p.b}: ${p.rateA} against ${p.rateB}`,
    higher: (p) => `${p.a} is ${p.points} points above ${p.b}: ${p.rateA} against ${p.rateB}`,
    even: (p) => `${p.a} and ${p.b} are level: ${p.rateA}`,
    none: (p) => `${upperFirst(p.a)} and ${p.b} cannot be compared yet: one side has nothing to count`,
    undated: (p) => `${upperFirst(p.a)} and ${p.b} cannot be compared: the register has no completion dates`,
  },
  interval: (p) => `95\u00a0% interval of the difference: ${p.lower} to ${p.upper} points (Newcombe).`,
  clear: 'The interval does not hold 0: hardly chance alone.',
  unclear: 'The interval holds 0: the difference may be chance alone.',
  sameWorks:
    'Both days speak of the same works, so the difference is what happened and has no interval of chance.',
  undated: (p) =>
    `${plural(p.count, 'completed work')} bear${p.count === '1' ? 's' : ''} no date and count${p.count === '1' ? 's' : ''} as done on every day, so the rate of the earlier day may be too high.`,
  aligned: (p) => `The campaigns are compared on day ${p.day} of each, not on the same calendar day.`,
  day: {
    both: (p) => `as of ${p.a} and of ${p.b}`,
    aligned: (p) => `as of day ${p.day} of each campaign`,
  },
  cause: 'A comparison tells how much differs and where; it does not tell why.',
  of: 'Compare',
  kinds: {
    tiers: 'Two tiers',
    phases: 'Two phases of registration',
    days: 'Two days',
    campaigns: 'Two campaigns',
  },
  a: 'This side',
  b: 'Against',
  by: 'Split by',
  groups: {
    tier: 'Tier',
    category: 'Field of work',
    phase: 'Phase of registration',
    parent: 'Unit above',
    subcategory: 'Field in detail',
  },
  metric: 'Metric',
  unnamed: 'Not stated',
  only: 'This campaign has no two sides to compare yet. With another tier, phase or campaign this page can.',

  simpson: {
    kicker: 'Do the wholes mislead?',
    reversed: (p) =>
      `Beware: the wholes lean one way, but within the same groups it is the other way round (${p.adjusted} points adjusted for the mix). Do not rank by the wholes.`,
    mix: (p) =>
      `Beware: most of the gap comes from a different mix of groups; within the same groups it is ${p.adjusted} points.`,
    fine: (p) =>
      `The wholes do not mislead: within the same groups the gap leans the same way (${p.adjusted} points adjusted for the mix, Mantel–Haenszel).`,
    apart: 'The sides share no group, so their mix cannot be adjusted for.',
  },
  rates: {
    kicker: 'The two rates',
    apart: 'The intervals of the two sides lie apart',
    touching: 'The intervals of the two sides overlap',
    twoDays: 'The same register on two days',
    means: 'Overlap does not mean equal: read the interval of the difference at the top of the page.',
    subtitle: (p) => `${p.metric} and 95\u00a0% interval of each side`,
    column: 'Side',
    empty: 'There are no works to compare yet.',
  },
  groupsFigure: {
    kicker: 'Where do they differ?',
    title: (p) => `Furthest apart in ${p.group}: ${p.points} points`,
    none: 'No group is on both sides',
    subtitle: (p) => `${p.a} less ${p.b} in each group, percentage points, with 95\u00a0% interval`,
    subtitleDays: (p) => `${p.a} less ${p.b} in each group, percentage points`,
    all: 'All',
    many: (p) =>
      `Among ${p.count} groups chance alone can put some away from 0: do not read them one by one.`,
    x: 'Numerator',
    n: 'Denominator',
    rate: 'Rate',
    difference: 'Difference (points)',
    lower: 'Lower limit',
    upper: 'Upper limit',
    detail: (p) => `${p.points} · ${p.a} − ${p.b}`,
    oneSided: (p) => `not comparable: ${p.a} and ${p.b}`,
    alone: 'All works are of one group',
    empty: 'No group has works on both sides.',
  },
  split: {
    kicker: 'Done differently, or a different mix?',
    title: (p) =>
      `Of ${p.gap} points, ${p.rate} come from rates within groups, ${p.mix} from the mix of groups`,
    subtitle: (p) => `From ${p.b} to ${p.a}: each step is a part of the gap (Kitagawa)`,
    rateTerm: (p) => `Rate: ${p.group}`,
    mixTerm: (p) => `Mix: ${p.group}`,
    otherRates: (p) => `Rate: ${plural(p.count, 'other group')}`,
    otherMix: (p) => `Mix: ${plural(p.count, 'other group')}`,
    means:
      'The parts add up to the gap with nothing left over. Rate: the same group does differently. Mix: this side has more of the groups that are fast or slow anyway; each counts by how far it is from the common level.',
    meansNot: 'A split proves no cause, and another way to group gives other numbers.',
    columns: {
      group: 'Group',
      rateA: 'Rate, this side',
      rateB: 'Rate, other side',
      shareA: 'Share, this side',
      shareB: 'Share, other side',
      rate: 'Rate part (points)',
      mix: 'Mix part (points)',
    },
    definition: {
      metric: 'Kitagawa decomposition',
      about: 'The gap between two overall rates, split into rates within groups and the mix of groups.',
      formula: 'Σ (rate a − b) × mean share + Σ (share a − b) × mean rate',
    },
    alone: 'All works are of one group, so there is nothing to split. Try another split.',
    apart: 'The sides have no group in common, so there is nothing to split. Try another split.',
    empty: 'One side has no works, so there is nothing to split.',
  },
  course: {
    kicker: 'On the same day of the campaign',
    title: (p) => `By day ${p.day} ${p.a} had ${p.countA} works done, ${p.b} ${p.countB}`,
    subtitle: 'Works completed, running total by week of each campaign',
    axis: 'day of the campaign',
    means:
      'Both lines run by the day of the campaign, so that campaigns of different years can be compared in pace.',
    empty: 'No campaign has completed works with a date yet.',
  },
}
