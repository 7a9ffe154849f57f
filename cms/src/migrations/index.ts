import * as m20261123_160545_initial from './20261123_160545_initial.ts'

export const migrations = [
  { name: '20261123_160545_initial', up: m20261123_160545_initial.up, down: m20261123_160545_initial.down },
]
