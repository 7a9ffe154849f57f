import * as m20261123_155418_initial from './20261123_155418_initial.ts'

export const migrations = [
  { name: '20261123_155418_initial', up: m20261123_155418_initial.up, down: m20261123_155418_initial.down },
]
