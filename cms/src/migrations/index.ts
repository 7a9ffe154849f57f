import * as m20261130_023743_initial from './20261130_023743_initial.ts'

export const migrations = [
  { name: '20261130_023743_initial', up: m20261130_023743_initial.up, down: m20261130_023743_initial.down },
]
