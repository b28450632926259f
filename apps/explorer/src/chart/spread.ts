/**
 * Moves values apart until neighbours are at least `gap` from each other, keeping their order and staying as close
 * to where they were as that allows: groups that touch are merged and centred on their mean.
 */
export function spread(values: readonly number[], gap: number): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  const groups: { sum: number; members: number[] }[] = []
  for (const { value, index } of order) {
    groups.push({ sum: value, members: [index] })
    mergeTouching(groups, gap)
  }
  const places = [...values]
  for (const group of groups) {
    const first = firstPlace(group, gap)
    group.members.forEach((index, position) => {
      places[index] = first + position * gap
    })
  }
  return places
}

interface Group {
  sum: number
  members: number[]
}

function mergeTouching(groups: Group[], gap: number): void {
  for (;;) {
    const last = groups.at(-1)
    const before = groups.at(-2)
    if (!last || !before) return
    const end = firstPlace(before, gap) + before.members.length * gap
    if (firstPlace(last, gap) >= end) return
    groups.splice(-2, 2, { sum: before.sum + last.sum, members: [...before.members, ...last.members] })
  }
}

function firstPlace({ sum, members }: Group, gap: number): number {
  return sum / members.length - ((members.length - 1) * gap) / 2
}
