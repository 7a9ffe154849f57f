import * as m20261123_125555_initial from './20261123_125555_initial.ts'

export const migrations = [
  { name: '20261123_125555_initial', up: m20261123_125555_initial.up, down: m20261123_125555_initial.down },
]
