import { commonTiers, type TierMention, type TierWords } from '../lexicon/tier.ts'
import { pattern } from '../lexicon/pattern.ts'
import { foldSpelling } from '../text/fold-spelling.ts'
import type { Row } from '../text/rows.ts'
import { headsOver, tablesOf } from '../text/tables.ts'

/** "Cấp", "Tier": the head of a column whose cells name tiers. */
const headOfTiers = pattern('^(?:phân )?(?:cấp|tier|level)(?: (?:công trình|đăng ký|thực hiện))?$', 'u')

/** Tiers named in a text, and those that the cells of a column headed "Cấp" name by what is left of theirs: "Thành phố". */
export function withTierCells(
  text: string,
  rows: readonly Row[],
  tiers: readonly TierWords[],
  found: readonly TierMention[],
): readonly TierMention[] {
  const short = new Map(
    [...commonTiers, ...tiers].flatMap(({ id, words }) =>
      words.map(
        (word) => [foldSpelling(word.toLowerCase()).replace(/^cấp | (?:tier|level)$/u, ''), id] as const,
      ),
    ),
  )
  const cells = tablesOf(text, rows).flatMap((table) =>
    table.body.flatMap(({ cells }) =>
      cells.flatMap(({ start, end }, column) => {
        const tier = short.get(text.slice(start, end))
        const isTier = headsOver(table, column).some((head) =>
          headOfTiers.test(text.slice(head.start, head.end)),
        )
        return tier === undefined || !isTier ? [] : [{ start, end, tier }]
      }),
    ),
  )
  if (cells.length === 0) return found
  const others = found.filter((one) => !cells.some(({ start, end }) => one.start < end && start < one.end))
  return [...others, ...cells].toSorted((a, b) => a.start - b.start)
}
