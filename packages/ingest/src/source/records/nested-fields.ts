/** A column of a copy of records: its heading, and the fields inside one another that lead to its value. */
export interface RecordField {
  readonly name: string
  readonly path: readonly string[]
}

/** Records by which it is told which fields hold objects. */
export const lookedAt = 1_000

/** What programs call the field in which all of a record stands, as a map does: its members go without its name. */
const wrappers = /^(?:properties|attributes|fields|data|_source|node|record|thuoc_tinh)$/iu

/** The member by which an object is called: `{"don_vi": {"ma": "P1", "ten": "Phường An Phú"}}`. */
const nameLike = /^(?:ten|tên|name|label|title|text|display)(?![a-z])/iu

/**
 * The columns of records. One that holds lists of records is marked as such, since it is no value of its own; a field that holds an object, whose members are given, has one for each of them, that of its name under
 * its own heading.
 */
export function recordFields(
  fields: readonly {
    readonly name: string
    readonly members?: readonly string[] | undefined
    readonly holdsLists?: boolean
  }[],
): RecordField[] {
  const taken = new Set(fields.flatMap(({ name, members }) => (members === undefined ? [name] : [])))
  return fields.flatMap(({ name, members, holdsLists = false }) => {
    if (members === undefined) return [{ name: holdsLists ? `${name} […]` : name, path: [name] }]
    const called = wrappers.test(name) ? undefined : members.find((member) => nameLike.test(member))
    return members.map((member) => {
      const own = wrappers.test(name) ? member : member === called ? name : `${name}_${member}`
      const heading = taken.has(own) ? `${name}_${member}` : own
      taken.add(heading)
      return { name: heading, path: [name, member] }
    })
  })
}
