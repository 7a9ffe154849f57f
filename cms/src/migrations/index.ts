import * as m20261123_164327_initial from './20261123_164327_initial.ts'

export const migrations = [
  { name: '20261123_164327_initial', up: m20261123_164327_initial.up, down: m20261123_164327_initial.down },
]
