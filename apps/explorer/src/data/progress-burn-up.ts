import type { Progress } from '@vedich/metrics'
import { addDays } from '../format/date.ts'
import type { BurnUp } from './burn-up.ts'
import type { Register } from './register.ts'

/**
 * The weeks of a progress question as lines to draw: on the last day of each week, or of the figures where that is
 * earlier. What was registered is the scope, which cancelled works leave.
 */
export function progressBurnUp(
  { burnUp: points }: Pick<Progress, 'burnUp'>,
  {
    campaign,
    asOf,
  }: Pick<Register, 'asOf'> & { readonly campaign: Pick<Register['campaign'], 'started_on' | 'ended_on'> },
): BurnUp {
  const { started_on: start, ended_on: end } = campaign
  const lastDay = asOf
  const from = lastDay < start ? (points[0]?.period ?? lastDay) : start
  const nothing = { registered: 0, due: 0, completed: 0 }
  const before = points.findLast(({ period }) => addDays(period, 6) < from)
  const ended = points
    .filter(({ period }) => addDays(period, 6) >= from && period <= lastDay)
    .map(({ period, scope, due, completed }) => {
      const sunday = addDays(period, 6)
      return { day: sunday < lastDay ? sunday : lastDay, registered: scope, due, completed }
    })
  const first = before === undefined ? nothing : { ...before, registered: before.scope }
  const opening = { day: from, registered: first.registered, due: first.due, completed: first.completed }
  const last = ended.at(-1) ?? opening
  const closing = last.day < lastDay ? [{ ...last, day: lastDay }] : []
  return {
    from,
    start,
    end,
    lastDay,
    weeks: [opening, ...ended.filter(({ day }) => day > from), ...closing],
    registered: last.registered,
    due: last.due,
    completed: last.completed,
  }
}
