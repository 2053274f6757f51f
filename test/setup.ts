import fc from 'fast-check'

/** Property tests draw the same values in every run; `npm run fuzz` gives another seed. */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 1) })
