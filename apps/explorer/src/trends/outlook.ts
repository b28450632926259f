import {
  type Backtest,
  dayOf,
  type Forecast,
  lifetimes,
  type LifetimesSpec,
  progress,
  type Progress,
  type ProgressSpec,
  quantileOf,
  type Question,
} from '@vedich/metrics'
import { type FanWeek, fanShares, forecastFan } from './fan.ts'

/** How many more works a forecast expects: at least so many with its level, and at the shares of a fan. */
export interface Expected extends Readonly<Record<keyof typeof fanShares, number>> {
  readonly least: number
}

/**
 * A progress and where it leads. Of the forecasts it has only what is shown: the distribution over all works that are open is as
 * long as they are many, and a page that copies it out of a worker does not answer meanwhile.
 */
export interface Outlook extends Omit<Progress, 'forecasts'> {
  /** Where completions go, week by week; empty without a history. */
  readonly fan: readonly FanWeek[]
  readonly models: {
    readonly throughput: Expected | null
    readonly negativeBinomial: Expected | null
  }
  /** Whether such statements of the first model held in the past. */
  readonly backtest: Backtest | null
}

/** What the ages of the open works lead one to expect. */
export interface AgesOutlook {
  readonly expected: Expected | null
  /** Works too old to be spoken of. */
  readonly beyond: number
}

/** The progress of a day, by week, and where it leads up to the deadline. */
export function outlook(spec: ProgressSpec & { readonly deadline: string }): Question<Outlook> {
  const question = progress(spec)
  const day = dayOf(spec)
  return { ...question, answer: (rows) => outlookOf(question.answer(rows), day, spec.deadline) }
}

export function outlookOf({ forecasts, ...own }: Progress, asOf: string, deadline: string): Outlook {
  return {
    ...own,
    fan: forecastFan({ ...own, forecasts }, asOf, deadline),
    models: {
      throughput: expectedOf(forecasts?.throughput),
      negativeBinomial: expectedOf(forecasts?.negativeBinomial),
    },
    backtest: forecasts?.backtest ?? null,
  }
}

/** What is expected by the horizon of the works that are open on a day, by their ages. */
export function agesOutlook(spec: LifetimesSpec & { readonly horizon: number }): Question<AgesOutlook> {
  const question = lifetimes(spec)
  return {
    ...question,
    answer: (rows) => {
      const forecast = question.answer(rows)[0]?.forecast
      return { expected: expectedOf(forecast?.forecast), beyond: forecast?.beyond ?? 0 }
    },
  }
}

function expectedOf(forecast: Forecast | null | undefined): Expected | null {
  if (forecast === null || forecast === undefined) return null
  const at = (share: number) => quantileOf(forecast, share)
  const { lower, middle, upper } = fanShares
  return { least: forecast.atLeast, lower: at(lower), middle: at(middle), upper: at(upper) }
}
