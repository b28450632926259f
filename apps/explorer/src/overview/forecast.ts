import { workOut } from '../beside/work-out.ts'
import type { Fan } from '../chart/fan.ts'
import { ownScope, type Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'
import { burnUpFigure } from '../trends/burn-up-words.ts'
import type { Context, FigureWords } from '../words/figure-words.ts'

/** The burn-up with where it is going: sentence, table and fan, in any language. */
export type Forecast = (context: Context) => { readonly words: FigureWords; readonly fan: Fan | null }

/** NULL for a campaign that is over or has nothing in it. */
export async function loadForecast(source: Source, register: Register): Promise<Forecast | null> {
  const { campaign, asOf, size } = register
  const { ended_on: deadline } = campaign
  if (asOf >= deadline || size === 0) return null
  const [weeks] = await workOut(source, ['outlook', { ...ownScope(register), grain: 'week', deadline }])
  return (context) => burnUpFigure({ weeks, past: weeks, address: { tier: null, from: asOf } }, context)
}
