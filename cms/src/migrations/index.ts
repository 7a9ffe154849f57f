import * as m20261130_025456_initial from './20261130_025456_initial.ts'

export const migrations = [
  { name: '20261130_025456_initial', up: m20261130_025456_initial.up, down: m20261130_025456_initial.down },
]
