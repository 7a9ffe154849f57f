import type { Payload } from 'payload'
import { storeOnce } from '../outbox/message.ts'
import type { NewAlert } from './alerts-of.ts'
import { STAFF_ALERTS } from './name.ts'
import { peopleOf } from './staff-list.ts'

/** Writes alerts down, one for each person, each once. */
export async function storeAlerts(payload: Payload, alerts: NewAlert[]): Promise<void> {
  const rows = await Promise.all(alerts.map((alert) => rowsOf(payload, alert)))
  await storeOnce(payload, STAFF_ALERTS, rows.flat())
}

async function rowsOf(payload: Payload, { audience, except, key, ...alert }: NewAlert) {
  const people = await peopleOf(payload, alert.community, audience)
  return people
    .filter((user) => user !== except)
    .map((user) => ({ ...alert, key: `${key}/${user}`, user, read: false }))
}
