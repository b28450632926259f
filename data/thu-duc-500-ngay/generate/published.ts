/** The published totals that the register must add up to. */
export const published = {
  units: 201,
  city: { registered: 71, completed: 40 },
  grassroots: { registered: 871, completed: 702 },
  commended: 63,
} as const
