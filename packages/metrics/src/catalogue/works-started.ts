import { and, column, count, type ExprNode, isNotNull, isNull, lte, or } from '@uwdata/mosaic-sql'
import { isStatus } from '../facts/is-status.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

/**
 * Completed implies started; a cancelled or carried-over work counts when its start is dated. The start of a work that is only
 * registered is planned, whatever its day.
 */
export const worksStarted = defineMetric({
  id: 'works_started',
  label: {
    vi: 'Công trình đã bắt đầu',
    en: 'Works started',
  },
  description: {
    vi: 'Số công trình đang thực hiện hoặc đã hoàn thành, và công trình huỷ hay chuyển tiếp có ngày bắt đầu không muộn hơn ngày tính số liệu',
    en: 'Works under way or completed, and works cancelled or carried over whose start is dated not later than the as-of date',
  },
  formula: {
    vi: 'công trình đang thực hiện, đã hoàn thành, hoặc huỷ hay chuyển tiếp sau ngày bắt đầu',
    en: 'works under way, completed, or cancelled or carried over after their start',
  },
  missing: {
    vi: 'Công trình đang thực hiện hay hoàn thành mà không ghi ngày bắt đầu vẫn được tính, nhưng không thuộc kỳ nào',
    en: 'Works under way or completed without a start date are counted, but belong to no period',
  },
  unit: {
    vi: 'công trình',
    en: 'works',
  },
  kind: 'count',
  facts: works,
  clock: 'started_on',
  dimensions: workDimensions,
  numerator: count().where(
    or(isStatus('started', 'completed'), and(isStatus('cancelled', 'carried_over'), hadStarted())),
  ),
  denominator: null,
  additive: true,
})

function hadStarted(): ExprNode {
  const started = column('started_on')
  return and(isNotNull(started), or(isNull(column('as_of')), lte(started, column('as_of'))))
}
