#!/usr/bin/env node
// Runs under any Node >= 20 with nothing installed; see scripts/launcher/main.mjs for what it can do.
import { main } from './scripts/launcher/main.mjs'

process.exitCode = await main(process.argv.slice(2))
