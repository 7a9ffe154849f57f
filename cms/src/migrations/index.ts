import * as m20261123_131031_initial from './20261123_131031_initial.ts'

export const migrations = [
  { name: '20261123_131031_initial', up: m20261123_131031_initial.up, down: m20261123_131031_initial.down },
]
