import type { Engine } from '@vedich/engine'

/** Where questions are answered: all begin in the quick lane, and what takes long there starts again in the other. */
export type Lane = 'quick' | 'patient'

/** One snapshot, opened once for each lane. */
export interface Lanes {
  readonly quick: Engine
  /** Opened when first asked for. */
  readonly patient: () => Promise<Engine>
  readonly close: () => Promise<void>
}

export async function openLanes(open: (lane: Lane) => Promise<Engine>): Promise<Lanes> {
  const quick = await open('quick')
  let patient: Promise<Engine> | undefined
  return {
    quick,
    patient() {
      patient ??= open('patient').catch((error: unknown) => {
        patient = undefined
        throw error
      })
      return patient
    },
    async close() {
      await Promise.all([quick.close(), patient?.then((engine) => engine.close())])
    },
  }
}
