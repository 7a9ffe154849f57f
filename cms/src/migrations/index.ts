import * as m20261130_032823_initial from './20261130_032823_initial.ts'

export const migrations = [
  { name: '20261130_032823_initial', up: m20261130_032823_initial.up, down: m20261130_032823_initial.down },
]
