import { plural } from '../format/plural.ts'
import { lowerFirst } from '../format/case.ts'
import type { Messages } from './vi.ts'
import { en as list } from './works.en.ts'

/** The words of the page in English. */
export const en: Messages = {
  list,
  brand: 'Vedich',
  skipToContent: 'Skip to content',
  navigation: 'Pages',
  menu: 'Pages',
  find: 'Quick find',
  pasted: 'pasted-table',
  openFile: 'Open a file',
  language: 'Language',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  campaign: 'Campaign',
  theme: { label: 'Appearance', system: 'System', light: 'Light', dark: 'Dark' },
  contrast: 'High contrast',
  loading: 'Loading the figures',
  footer: 'Figures come from the registers kept by the units; each work leads back to its row in a register.',

  notFound: {
    title: 'There is no such page',
    body: 'The address does not lead to a page.',
    back: 'Go to the overview',
  },
  failure: {
    title: 'The figures could not be read',
    unreachable:
      'The browser could not reach the data server. Check that vedich explore is still running, then try again.',
    refused: 'The data server answered with an error. Try again; if it persists, start vedich explore again.',
    broken:
      'The figures are there, but the page could not draw them. Try again; if it persists, send the error to the makers.',
    where: (p) => `Asked at ${p.address}`,
    detail: 'The error as it came',
    retry: 'Try again',
  },
  noCampaign: {
    title: 'There is no campaign yet',
    body: 'The database holds no register. Put one into data/<campaign>/sources and run vedich ingest.',
  },

  asOf: (p) => `as of ${p.day}`,
  registeredLater: (p) => `${p.asOf}, with ${p.count} that the register dates later`,
  snapshot: (p) => `snapshot ${p.id}`,
  illustrative: 'illustrative register, published totals are real',
  countsWithRate: (p) => `${p.counts} (${p.rate})`,

  headline: {
    rate: (p) => `${p.completed} of ${plural(p.registered, 'work')} completed: ${p.rate}`,
    none: 'No work has been registered yet',
  },
  published: {
    none: 'No published figure to compare with',
    figure: (p) => `Published ${p.value}`,
    agrees: 'agrees with the register today',
    rounded: 'agrees with the register today (rounded)',
    truncated: 'agrees with the register today (decimals cut off)',
    differs: 'differs from the register today',
    arithmetic: (p) => `the printed counts give ${p.expected}`,
    records: (p) => `the register has ${p.counts} (${p.rate})`,
    numeratorOff: (p) => `numerator off by ${p.difference}`,
    denominatorOff: (p) => `denominator off by ${p.difference}`,
    shareOff: (p) => `rate off by ${p.difference} points`,
  },
  gap: {
    slower: (p) =>
      `The ${lowerFirst(p.slow)} trails the ${lowerFirst(p.fast)} by ${p.points} points: ${p.slowCounts} against ${p.fastCounts}`,
    even: (p) =>
      `The ${lowerFirst(p.slow)} and the ${lowerFirst(p.fast)} are level: ${p.slowCounts} and ${p.fastCounts}`,
    interval: (p) => `95\u00a0% interval of the gap: ${p.lower} to ${p.upper} points (Newcombe).`,
    unclear: 'It includes 0: the gap may be chance alone.',
  },
  census:
    'The register is a census, so the figures carry no sampling error; a 95\u00a0% interval speaks of the process: how far the rate would vary if the campaign were run again under the same conditions.',

  figure: {
    unknown: 'Cannot be told yet',
    table: 'Show the figures as a table',
    definition: (p) => `Definition: ${p.metric}`,
    numerator: 'Numerator',
    denominator: 'Denominator',
    formula: 'Formula',
    rateFormula: (p) => `${p.numerator} ÷ ${p.denominator} = ${p.rate}; 95\u00a0% interval after Wilson`,
    countFormula: 'each work counted once',
    source: 'Source: register of works',
    illustrative: 'Source: illustrative register, published totals are real',
    size: (p) => `n\u00a0=\u00a0${p.count}`,
    metric: 'Metric',
  },

  burnUp: {
    kicker: 'Over time',
    finished: (p) =>
      `After ${plural(p.days, 'day')}, ${p.open} of ${plural(p.registered, 'work')} remain${p.open === '1' ? 's' : ''} unfinished`,
    allDone: (p) => `After ${p.days} days, all ${p.registered} works are completed`,
    running: (p) => `Day ${p.day} of ${p.days}: ${p.completed} of ${plural(p.registered, 'work')} completed`,
    before: (p) => `${plural(p.days, 'day')} before the start; ${plural(p.registered, 'work')} registered`,
    half: (p) => `half of the completions fell in the last ${p.days} days`,
    subtitle: 'Works, cumulative by week: registered, due and completed',
    registered: (p) => `${p.count} registered`,
    completed: (p) => `${p.count} completed`,
    due: (p) => `${p.count} due`,
    opening: (p) => `Start ${p.day}`,
    deadline: (p) => `Deadline ${p.day}`,
    occasion: (p) => `${p.label} (${p.day})`,
    occasions: (p) => `Held for: ${p.list}.`,
    derivedStart: (p) => `The first day, ${p.day}, follows from the length and the last day.`,
    undated: (p) =>
      `Without a date and so counted from the first day: ${p.registered} registered, ${p.completed} completed.`,
    noDates: 'The register gives no days of registration or completion, so there is no course to draw.',
    week: 'To the end of',
    registeredColumn: 'Registered',
    dueColumn: 'Due',
    completedColumn: 'Completed',
    empty:
      'The register holds no works yet, so there is nothing to draw. Open or drop one on this page to look at it and add it, or put it in the sources folder and run vedich ingest.',
  },
  tiers: {
    kicker: 'By tier',
    below: (p) => `The ${lowerFirst(p.tier)} is clearly below the overall ${p.rate}`,
    only: (p) => `Every work is of the ${lowerFirst(p.tier)}: ${p.rate}`,
    together: (p) => `No tier differs clearly from the overall ${p.rate}`,
    subtitle: 'Completion rate and 95\u00a0% interval',
    reference: (p) => `overall ${p.rate}`,
    column: 'Tier',
    all: 'Whole campaign',
    empty: 'No work has been registered, so there is no rate yet.',
  },
  rateColumns: {
    completed: 'Completed',
    registered: 'Registered',
    rate: 'Rate',
    lower: 'Lower limit',
    upper: 'Upper limit',
    overdue: 'Overdue',
  },
  overdue: {
    kicker: 'How late',
    title: (p) => `${plural(p.count, 'work')} overdue, the longest by ${plural(p.days, 'day')}`,
    none: 'No work is overdue',
    notDue: 'No due date in the register has passed',
    squares: 'Unfinished works past their due date, by days late; each square is a work',
    bars: 'Unfinished works past their due date, by days late',
    axis: 'days late',
    worst: (p) => plural(p.days, 'day'),
    works: 'Works',
    days: 'Days late',
    longest: (p) => `Longest overdue: ${p.work} (${p.code}, ${p.unit}).`,
    nothing: 'There are no works yet, so none can be overdue.',
    empty: 'Every work that was due is completed, or the register gives no due dates.',
    all: 'See the overdue works, the longest first',
  },
  units: {
    kicker: 'Units to watch',
    title: (p) => `${p.unit} ranks lowest: ${p.completed}\u00a0of\u00a0${p.registered} works completed`,
    only: (p) =>
      `Only ${p.unit} has ${p.least} works or more: ${p.completed}\u00a0of\u00a0${p.registered} completed`,
    none: 'No unit can be ranked yet',
    subtitle: (p) => `Completion rate of ${plural(p.count, 'unit')} and 95\u00a0% interval`,
    rule: (p) =>
      `Ranked by the upper end of the 95\u00a0% interval, lowest first: a unit is named only when even its most favourable reading is low. Units with fewer than ${p.least} works are not ranked. Hollow dot: fewer than 10 works.`,
    ranked: (p) =>
      `${plural(p.count, 'unit')}: rates drawn towards the whole by size, 95\u00a0% interval; rank with its interval`,
    rank: (p) => `${p.counts} · rank ${p.rank} (${p.lower}–${p.upper})`,
    alike:
      'The units differ by no more than chance, so their rates stand as they are; ranks have wide intervals.',
    chance:
      'With so many units compared at once, none here is below the whole by more than chance (Benjamini–Hochberg, 5\u00a0%).',
    rankNote:
      'With few works a rate is less sure: it is drawn towards the whole (beta-binomial), and its rank has a wide interval.',
    detail: (p) => `${p.counts} · ${p.overdue} late`,
    column: 'Unit',
    empty: (p) => `No unit has ${p.least} works or more.`,
  },
  awards: {
    kicker: 'Commendations',
    title: (p) => `${p.awarded} of ${p.units} units commended: ${p.rate}`,
    none: 'There is no list of commendations yet',
    squares: 'Units that registered works; each square is a unit, the filled ones commended',
    bar: 'Units that registered works; the filled part commended',
    awarded: 'Commended',
    notAwarded: 'Not commended',
    column: 'Unit',
    units: 'Units',
    rule: (p) => `Rule: ${p.rule}`,
    empty: 'Put a list of commendations into the sources folder and run vedich ingest.',
  },
}
