import { plural } from '../format/plural.ts'
import type { vi } from './trends.vi.ts'

/** The words of the trends in English. */
export const en: typeof vi = {
  title: {
    behind: (p) => `${p.days} days behind plan on ${p.day}`,
    ahead: (p) => `${p.days} days ahead of plan on ${p.day}`,
    short: (p) => `Less than a day late, but ${p.short} works short of the plan on ${p.day}`,
    onTime: (p) => `On plan on ${p.day}, by less than a day`,
    finished: (p) => `All that was planned is done, after ${p.days} days`,
    notDue: 'No work is due yet, so nothing can be early or late',
    none: 'No work has a due date, so nothing can be early or late yet',
  },
  meaning: (p) =>
    `What is done (${p.earned}) is what the plan had for ${p.reached}; by the day of the figures the plan had ${p.planned}. The time between the two days is the delay, not the amount of work left: where much falls due on one day, a delay of a day can still leave much undone.`,
  later: (p) =>
    `This page goes by the days in the register, so ${p.count} with a later day of registration are not in it.`,
  noMeaning: 'This page shows the pace over time; it does not say why the pace is fast or slow.',
  tier: 'Tier',
  allTiers: 'All tiers',
  from: 'Forecast from',
  fromDay: (p) => `${p.day} (${p.days} days left)`,
  index: (p) => `Schedule index SPI(t) = ${p.index}: below 1 is behind plan (earned schedule, Lipke 2003).`,
  undated: (p) => `${plural(p.count, 'work')} without a due date: neither early nor late.`,

  burnUp: {
    kicker: 'Registered, planned, completed',
    range: (p) => `${p.lower} to ${p.upper}`,
    forecast: (p) => `At this pace ${p.range} of ${p.scope} works will be done by the deadline`,
    missed: (p) =>
      `The pace up to ${p.day} promised ${p.range} works; only ${p.actual} were done by the deadline`,
    exceeded: (p) =>
      `The pace up to ${p.day} promised only ${p.range} works; ${p.actual} were done by the deadline`,
    kept: (p) =>
      `The pace up to ${p.day} promised ${p.range} works; ${p.actual} were done by the deadline, as forecast`,
    subtitle:
      'Running totals by week: scope (registered less cancelled), due, completed; the fan is a forecast',
    fan: (p) => `forecast ${p.range}`,
    means:
      'The line of works registered less cancelled is the goal: it rises with late registrations and falls with cancellations, so coming nearer to it need not mean that more was done.',
    fanMeans:
      'The fan: if the weeks to come are like the weeks that were, eight results in ten lie inside. It knows of no final rush, decision or storm to come.',
    inScope: (p) => `${p.count} in scope`,
    cancelled: (p) =>
      `${plural(p.count, 'cancelled work')} ${p.count === '1' ? 'is' : 'are'} out of scope but still in the plan (due): cancelling does not undo a promise.`,
    scopeColumn: 'In scope',
    undated: 'No work has a date, so there is nothing to draw yet.',
    lower: 'Forecast, low',
    middle: 'Forecast, middle',
    upper: 'Forecast, high',
  },
  models: {
    kicker: 'Three ways to forecast',
    title: (p) =>
      `Seen from ${p.day}: with 85\u00a0% confidence at least ${p.least} of ${p.scope} works done`,
    hindsight: (p) => `Seen from ${p.day}: at least ${p.least} works; it came to ${p.actual}`,
    subtitle: 'Share of works done by the deadline: middle and 80\u00a0% range of each way',
    throughput: 'Weeks drawn from the past',
    negativeBinomial: 'Mean pace and its spread',
    survival: 'By the age of each work',
    detail: (p) => `≥ ${p.least} (85\u00a0%)`,
    actual: (p) => `actual ${p.count}`,
    means:
      'All three suppose that the time to come is like the time that was; they are no promise, and tend to be low where works are habitually finished at the last moment.',
    tested: (p) =>
      `Tried on the past: the statement "at least … (85\u00a0%)" held ${p.held} times out of ${p.cutoffs} (${p.coverage}).`,
    untested: 'Too few weeks have passed to try this forecast on the past.',
    beyond: (p) =>
      `The way by age takes ${p.count} of ${p.open} open works as not done, since too few works have been seen at the age they will have at the deadline.`,
    blind: (p) =>
      `The way by age cannot tell yet: ${p.count} of ${p.open} open works will reach an age at which too few works have been seen.`,
    columns: { model: 'Way', least: 'At least (85\u00a0%)', lower: 'Low', middle: 'Middle', upper: 'High' },
    empty: 'No work bears a day of completion before that day, so there is no pace to forecast from.',
  },
  pace: {
    kicker: 'Pace needed, pace at hand',
    title: (p) => `${p.required} works a week are needed; the median of the last four weeks is ${p.recent}`,
    done: 'Every work is done, so no pace is needed',
    enough: (p) =>
      `The median of the last four weeks is ${p.recent} works a week, enough for the ${p.required} needed`,
    subtitle: 'Number of weeks by works completed in the week',
    required: (p) => `needed ${p.rate}`,
    recent: (p) => `lately ${p.rate}`,
    axis: 'works a week',
    weeks: 'Weeks',
    never: 'No week before had reached the pace needed.',
    some: (p) => `${p.share} of the weeks before had reached the pace needed.`,
    means: (p) =>
      `On ${p.day} ${p.remaining} works and ${p.weeks} weeks were left; the pace needed is that division, to finish all, and not a target that anyone set.`,
    empty: 'No week is over yet, so there is no pace to compare.',
  },
  weekly: {
    kicker: 'Change or chance?',
    signals: (p) => `${p.count} of ${p.weeks} weeks differ from the usual pace by more than chance`,
    sparse: (p) => `${p.mean} works a week on average: too few to tell a change from chance`,
    sparseMeans:
      'Below one work a week a control chart has no limits worth the name; look at months, or at the cumulative lines above.',
    none: (p) => `All ${p.weeks} weeks lie within the usual variation`,
    changed: (p) => `; the level changed around ${p.day}`,
    subtitle: 'Works completed each week; XmR control chart',
    upper: (p) => `upper limit ${p.value}`,
    mean: (p) => `mean ${p.value}`,
    lower: (p) => `lower limit ${p.value}`,
    change: 'level changes',
    means:
      'Filled square: outside the limits. Bold ring: seven weeks in a row on one side, seven rising or falling, or two of three close to a limit (the rules of the NHS). A signal says "ask why"; it does not say why.',
    trial: 'Fewer than 12 weeks: the limits are for trial and will move.',
    pettitt: (p) => `Change of level by Pettitt's test (p ${p.p}): a rough date, not the day of a decision.`,
    columns: { week: 'Week of', completed: 'Completed', moving: 'From week before', flag: 'Signal' },
    flags: {
      outside: 'outside the limits',
      shift: 'seven on one side',
      trend: 'seven one way',
      twoOfThree: 'two of three',
    },
    empty: 'No week is over yet, so there is nothing to draw.',
  },
  curves: {
    kicker: 'How long does it take?',
    one: (p) => `${p.group}: half of the works are done within ${p.days} days`,
    two: (p) => `${p.group}: half done after ${p.days} days; ${p.other}: after ${p.otherDays} days`,
    slow: (p) => `${p.group}: half done after ${p.days} days; ${p.other}: not half done yet`,
    none: 'No tier has half of its works done yet',
    subtitle: 'Share of works done by days since registration, with 95\u00a0% interval',
    axis: 'days since registration',
    end: (p) => `${p.group} ${p.rate}`,
    means:
      'Open works count until the day of the figures, and cancellation is an outcome of its own (Aalen–Johansen), so the curve does not flatter. It is drawn while at least 5 works are still waiting at that age.',
    meansNot:
      'It may end above the completion rate, since it speaks of works that were given the time; it does not say which work will be done.',
    excluded: (p) =>
      `${plural(p.count, 'work')} lack${p.count === '1' ? 's' : ''} a date, or the dates are in the wrong order; in no curve.`,
    columns: {
      group: 'Tier',
      day: 'After day',
      atRisk: 'Waiting',
      done: 'Done',
      lower: 'Lower limit',
      upper: 'Upper limit',
    },
    empty: 'No work has a registration date, so there are no ages to draw.',
  },
  rush: {
    kicker: 'Is there a rush before the deadline?',
    title: (p) =>
      `In the last two weeks works were done ${p.ratio} times as fast as before (${p.lower}–${p.upper})`,
    no: (p) =>
      `No rush to be seen: the last two weeks were ${p.ratio} times the pace before (${p.lower}–${p.upper})`,
    subtitle: 'Share of the open works done per week, by fortnights before the deadline',
    axis: 'days before the deadline',
    means:
      'Bars that rise to the right are a rush. They do not say that hurried work is worse, only that a forecast from mid-campaign comes out too low.',
    columns: { window: 'Days before the deadline', completed: 'Completed', rate: 'Share done per week' },
    empty: 'The deadline has not come yet, so this cannot be told.',
    none: 'No work bears a day of completion before the last two weeks, so there is nothing to compare.',
  },
  definitions: {
    forecast: {
      metric: 'Forecast at the deadline',
      about: 'Works done by the deadline if the time to come is like the time that was.',
      formula:
        'distribution of the sum of the weeks left, each drawn from the weeks that were; never more than what is open',
    },
    pace: {
      metric: 'Pace needed',
      about: 'Works a week to finish all by the deadline, beside the median of the last four weeks.',
      formula: '(works in scope − works done) ÷ weeks left',
    },
    xmr: {
      metric: 'XmR control chart',
      about: 'Limits that chance variation between weeks rarely passes.',
      formula: 'mean ± 2.66 × mean difference between successive weeks (very large ones left out)',
    },
    curve: {
      metric: 'Completion curve',
      about: 'Share of works done by age, where some works are open and some were cancelled.',
      formula: 'running sum of S(before) × done ÷ waiting; log-log interval',
    },
    rush: {
      metric: 'Rush before the deadline',
      about: 'Completions in the last two weeks against those before, per work open each day.',
      formula: 'completed ÷ open work-days; conditional binomial interval of the ratio',
    },
  },
}
