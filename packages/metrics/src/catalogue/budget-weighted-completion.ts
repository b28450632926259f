import { and, cast, column, gt, literal, mul, sum } from '@uwdata/mosaic-sql'
import { isStatus } from '../facts/is-status.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

const budget = column('budget_vnd')
/** Squares of dong outgrow the column's own type. */
const wide = cast(budget, 'DECIMAL(38,0)')
const hasBudget = gt(budget, literal(0))

/**
 * Sums of whole amounts are exact. The interval is Wilson's at Kish's effective number of works (Kish 1965),
 * (Σ budget)² ÷ Σ budget²: a few large works say less than their money suggests.
 */
export const budgetWeightedCompletion = defineMetric({
  id: 'budget_weighted_completion',
  label: {
    vi: 'Tỷ lệ hoàn thành theo kinh phí',
    en: 'Completion by budget',
  },
  description: {
    vi: 'Kinh phí của các công trình hoàn thành trên kinh phí của tất cả công trình có ghi kinh phí',
    en: 'Budget of the works completed out of the budget of all works that state one',
  },
  formula: {
    vi: 'Σ kinh phí công trình hoàn thành ÷ Σ kinh phí công trình đăng ký; cỡ mẫu hiệu dụng (Σ kinh phí)² ÷ Σ kinh phí²',
    en: 'Σ budget of works completed ÷ Σ budget of works registered; effective size (Σ budget)² ÷ Σ budget²',
  },
  missing: {
    vi: 'Công trình không ghi kinh phí, hoặc ghi 0 đồng, không có trọng số nên không được tính',
    en: 'Works that state no budget, or 0 dong, have no weight and are left out',
  },
  unit: {
    vi: '%',
    en: '%',
  },
  kind: 'proportion',
  facts: works,
  clock: 'registered_on',
  dimensions: workDimensions,
  numerator: sum(budget).where(and(hasBudget, isStatus('completed'))),
  denominator: sum(budget).where(hasBudget),
  squares: sum(mul(wide, wide)).where(hasBudget),
  additive: false,
})
