/** SQL that is true for the key of a work without a code: `w-` and a hash of unit, tier and title. */
export const isUncoded = (key: string) => `(starts_with(${key}, 'w-') AND length(${key}) = 18)`
