import * as m20261130_024934_initial from './20261130_024934_initial.ts'

export const migrations = [
  { name: '20261130_024934_initial', up: m20261130_024934_initial.up, down: m20261130_024934_initial.down },
]
