import * as m20261130_023033_initial from './20261130_023033_initial.ts'

export const migrations = [
  { name: '20261130_023033_initial', up: m20261130_023033_initial.up, down: m20261130_023033_initial.down },
]
