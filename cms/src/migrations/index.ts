import * as m20261123_161154_initial from './20261123_161154_initial.ts'

export const migrations = [
  { name: '20261123_161154_initial', up: m20261123_161154_initial.up, down: m20261123_161154_initial.down },
]
