/** Of x of n (`bounded`), or of counts of events without bound (`poisson`). */
export const variances = ['bounded', 'poisson'] as const
