import fc from 'fast-check'
import process from 'node:process'

/** Properties are tried with the same values on every machine and in every run; `FC_SEED=7 npm test` tries others. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 500) })
