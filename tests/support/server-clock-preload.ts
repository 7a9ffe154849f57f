import { readFileSync } from 'node:fs'

/** Loaded by a server under test before anything else: what its rules take for the time is set by the test's file. */
const file = process.env.SERVER_CLOCK_FILE
if (file) globalThis.practiceClock = () => Date.now() + Number(readFileSync(file, 'utf8'))
