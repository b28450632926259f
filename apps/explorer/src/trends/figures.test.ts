import { type CompletionPoint, type Lifetimes, progress, type Progress } from '@vedich/metrics'
import { describe, expect, it } from 'vitest'
import { register } from '../../test/sample.ts'
import { addDays } from '../format/date.ts'
import { languages } from '../messages/language.ts'
import { burnUpFigure } from './burn-up-words.ts'
import { curvesFigure } from './curves-words.ts'
import type { Trends } from './load-trends.ts'
import { modelsFigure } from './models-words.ts'
import { outlookOf } from './outlook.ts'
import { paceFigure } from './pace-words.ts'
import { daysLeft, rushFigure } from './rush-words.ts'
import { scheduleWords } from './schedule-words.ts'
import { weeklyFigure } from './weekly-words.ts'

const context = { language: languages.en, register, snapshot: null }

/** Progress where 100 works were registered on a Monday and so many completed in each week that followed. */
function weekly(completed: readonly number[], deadline?: string, due = 0): Progress {
  const none = { works: 0, open: 0, completed: 0, cancelled: 0, completed_of_due: 0, due: 0 }
  const start = '2023-10-02'
  const asOf = addDays(start, 7 * completed.length - 1)
  const done = completed.reduce((sum, count) => sum + count, 0)
  const spec = { asOf, grain: 'week', ...(deadline === undefined ? {} : { deadline }) } as const
  return progress(spec).answer([
    { ...none, date: 3, period: start, works: 100, open: 100 - done },
    ...(due === 0 ? [] : [{ ...none, date: 6, period: start, works: due, due }]),
    ...completed.map((count, i) => ({
      ...none,
      date: 5,
      period: addDays(start, 7 * i),
      works: count,
      completed: count,
      completed_of_due: due === 0 ? 0 : count,
    })),
  ])
}

const steady = [3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4]

function outlook(completed: readonly number[], deadline: string) {
  return outlookOf(weekly(completed, deadline), '2023-12-24', deadline)
}

function trends(change: Partial<Trends> = {}): Trends {
  return {
    address: { tier: null, from: '2023-12-24' },
    weeks: weekly([...steady, 20, 20]),
    days: weekly(steady),
    past: outlook(steady, '2025-02-03'),
    ages: { expected: null, beyond: 0 },
    curves: [],
    ...change,
  }
}

describe('the headline of the trends', () => {
  it('counts in days how far what is done lags behind the plan', () => {
    const late = scheduleWords(weekly([1, 1, 1], undefined, 9), '2023-10-22', languages.en)
    expect(late.title).toBe('3 days behind plan on 22\u00a0Oct\u00a02023')
    expect(late.meaning).toContain('What is done (3)')
  })

  it('calls nothing late before anything is due', () => {
    const early = weekly([0, 0, 0], undefined, 9)
    const schedule = { ...early.schedule, planned: 0, earned: 0 }
    expect(scheduleWords({ ...early, schedule }, '2023-10-22', languages.en).title).toContain(
      'No work is due yet',
    )
  })

  it('says why there is none where no work has a due date', () => {
    const { title, notes } = scheduleWords(weekly([1, 1]), '2023-10-15', languages.vi)
    expect(title).toContain('Chưa có công trình nào ghi hạn')
    expect(notes).toEqual([])
  })
})

describe('the burn-up of the trends', () => {
  it('says what the forecast promised and what came', () => {
    const { words, fan } = burnUpFigure(trends(), context)
    expect(words.title).toMatch(
      /^The pace up to 24\u00a0Dec\u00a02023 promised 100 works; only 82 were done/u,
    )
    expect(fan?.weeks.at(-1)?.day).toBe('2025-02-03')
    expect(words.table.columns).toHaveLength(7)
  })

  it('speaks of the time to come while the campaign runs', () => {
    const running = { ...context, register: { ...register, asOf: '2023-12-24' } }
    expect(burnUpFigure(trends({ weeks: weekly(steady) }), running).words.title).toMatch(
      /^At this pace 100 of 100 works will be done/u,
    )
  })

  it('calls the top line what it is where works were cancelled, and says that the plan still has them', () => {
    const weeks = weekly(steady)
    const lessened = weeks.burnUp.map((week) => ({ ...week, cancelled: 1, scope: week.scope - 1 }))
    const { burnUp, words } = burnUpFigure(trends({ weeks: { ...weeks, burnUp: lessened } }), context)
    expect(burnUp.scopeLabel).toBe('99 in scope')
    expect(words.table.columns[1]).toBe('In scope')
    expect(words.notes.join(' ')).toContain('1 cancelled work is out of scope but still in the plan')
  })

  it('has no fan before anything was completed', () => {
    const { fan, words } = burnUpFigure(trends({ past: outlook([0, 0], '2025-02-03') }), context)
    expect(fan).toBeNull()
    expect(words.table.columns).toHaveLength(4)
  })
})

describe('the forecasts', () => {
  it('stand side by side with what came, and tell how often they held', () => {
    const { rows, actual, words } = modelsFigure(trends(), context)
    expect(rows.map(({ label }) => label)).toEqual(['Weeks drawn from the past', 'Mean pace and its spread'])
    expect(actual).toEqual({ value: 0.82, label: 'actual 82' })
    expect(words.notes.join(' ')).toMatch(/held|Too few weeks/u)
  })

  it('do not pretend where a model sees fewer than half of the open works', () => {
    const ages = { expected: { least: 0, lower: 0, middle: 0, upper: 1 }, beyond: 40 }
    const { rows, words } = modelsFigure(trends({ ages }), context)
    expect(rows.at(-1)).toMatchObject({ label: 'By the age of each work', value: null, detail: '–' })
    expect(words.notes.join(' ')).toContain('cannot tell yet: 40 of 58 open works')
  })
})

it('holds the pace needed against that of late', () => {
  const past = outlook(steady, '2024-01-21')
  const { pace, words } = paceFigure(trends({ past }), context)
  expect(pace).toMatchObject({ required: 14.5, recent: 3.5 })
  expect(words.title).toBe('14.5 works a week are needed; the median of the last four weeks is 3.5')
  expect(words.notes[0]).toBe('No week before had reached the pace needed.')
})

it('needs no pace where all is done', () => {
  const past = outlook([50, 50], '2024-01-21')
  expect(paceFigure(trends({ past }), context).words.title).toBe('Every work is done, so no pace is needed')
})

it('counts the weeks that chance does not explain', () => {
  expect(weeklyFigure(weekly([4, 8, 4, 8, 4, 8, 4, 8, 4, 8, 4, 8, 25]), context).words.title).toBe(
    '1 of 13 weeks differ from the usual pace by more than chance',
  )
  expect(weeklyFigure(weekly([5, 6]), context).words.notes.join(' ')).toContain('limits are for trial')
})

it('sets no limits where weeks are mostly empty', () => {
  const { words, judged } = weeklyFigure(weekly([0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]), context)
  expect(words.title).toBe('0.1 works a week on average: too few to tell a change from chance')
  expect(judged.chart).toMatchObject({ lower: null, upper: null })
})

describe('completion curves', () => {
  const point = (age: number, atRisk: number, share: number): CompletionPoint => {
    const estimate = { estimate: share, standardError: 0.1, lower: share - 0.1, upper: share + 0.1 }
    return {
      age,
      atRisk,
      completed: 1,
      cancelled: 0,
      censored: 0,
      survival: 1 - share,
      completion: estimate,
      cancellation: { estimate: 0, standardError: 0, lower: 0, upper: 0 },
    }
  }
  const life = (group: string, curve: readonly CompletionPoint[]): Lifetimes => ({
    group,
    curve,
    forecast: null,
    undated: 1,
    negative: 0,
  })

  it('are compared by when half is done', () => {
    const { words } = curvesFigure(
      [
        life('city', [point(10, 9, 0.2), point(40, 6, 0.6)]),
        life('grassroots', [point(10, 9, 0.3), point(20, 6, 0.5)]),
      ],
      context,
    )
    expect(words.title).toBe('Grassroots tier: half done after 20 days; city tier: after 40 days')
    expect(words.notes.join(' ')).toContain('2 works lack a date')
  })

  it('end where fewer than five works are at risk', () => {
    const { curves, words } = curvesFigure([life('city', [point(10, 5, 0.4), point(20, 4, 0.6)])], context)
    expect(curves[0]?.points).toHaveLength(1)
    expect(words.title).toBe('No tier has half of its works done yet')
  })
})

describe('the rush before the deadline', () => {
  const days = (...points: readonly { period: string; completed: number; scope: number }[]) =>
    points.map((own) => ({
      ...own,
      registered: own.scope,
      cancelled: 0,
      due: 0,
      open: own.scope - own.completed,
    }))
  const undated = { registered: 0, completed: 0, due: 0 }

  it('is told from works open each day, those of the day before gone', () => {
    const burnUp = days(
      { period: '2025-02-02', completed: 2, scope: 10 },
      { period: '2025-02-03', completed: 5, scope: 10 },
    )
    expect(daysLeft({ burnUp, undated }, '2025-02-03')).toEqual([
      { daysLeft: 1, completed: 2, openDays: 10 },
      { daysLeft: 0, completed: 3, openDays: 8 },
    ])
  })

  it('leaves out works completed on a day that nobody knows, more of them than are registered by then', () => {
    const burnUp = days(
      { period: '2025-02-02', completed: 20, scope: 7 },
      { period: '2025-02-03', completed: 21, scope: 30 },
    )
    expect(daysLeft({ burnUp, undated: { ...undated, completed: 19 } }, '2025-02-03')).toEqual([
      { daysLeft: 1, completed: 1, openDays: 0 },
      { daysLeft: 0, completed: 1, openDays: 10 },
    ])
  })

  it('cannot be told before the deadline', () => {
    const running = { ...context, register: { ...register, asOf: '2024-12-31' } }
    const { title, empty } = rushFigure(weekly(steady), running).words
    expect(title).toBe('Cannot be told yet')
    expect(empty).toContain('has not come yet')
  })
})
