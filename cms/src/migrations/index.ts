import * as m20261130_022923_initial from './20261130_022923_initial.ts'

export const migrations = [
  { name: '20261130_022923_initial', up: m20261130_022923_initial.up, down: m20261130_022923_initial.down },
]
