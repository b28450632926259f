import { type AuditedFigure, isWrong } from '@vedich/audit'

/** How a figure stands after its audit; each has a colour, an icon and a word. */
export type FigureStanding = 'agrees' | 'sound' | 'wrong' | 'differs' | 'late' | 'unclear'

/** What is wrong comes before what is right. */
export function standingOf(audited: AuditedFigure): FigureStanding {
  const { verdict, records, isAfterPublication } = audited
  if (isAfterPublication) return 'late'
  if (isWrong(audited)) return 'wrong'
  if (records.verdict === 'differs') return 'differs'
  if (records.verdict === 'agrees') return 'agrees'
  return verdict === 'not_checkable' || verdict === 'base_unclear' ? 'unclear' : 'sound'
}

/** Drawn in a box of 16 by 16: a tick, a cross, a question mark. */
export function iconOf(standing: FigureStanding): string {
  if (standing === 'agrees' || standing === 'sound') return 'M2.500 8.500l4 4 7-9'
  if (standing === 'unclear') return 'M5 5.500a3 3 0 1 1 4 2.800c-.7.300-1 .8-1 1.700M8 12.500v1.500'
  return 'M3 3l10 10M13 3L3 13'
}
