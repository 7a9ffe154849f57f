#!/usr/bin/env node
// Runs under any Node >= 20 with nothing installed; see scripts/launcher/main.mjs for what it can do.
// The check comes before the import, which an older Node could not even read.
const oldest = 20
if (Number.parseInt(process.versions.node, 10) < oldest) {
  console.error(`Node ${process.versions.node} is too old: install Node ${oldest} or newer and start again.`)
  process.exit(1)
}
const { main } = await import('./scripts/launcher/main.mjs')
process.exitCode = await main(process.argv.slice(2))
