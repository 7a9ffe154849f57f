import * as m20261129_224154_initial from './20261129_224154_initial.ts'

export const migrations = [
  { name: '20261129_224154_initial', up: m20261129_224154_initial.up, down: m20261129_224154_initial.down },
]
