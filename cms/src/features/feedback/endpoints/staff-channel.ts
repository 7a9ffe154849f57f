import {
  addKeySchema,
  channelSettingsSchema,
  confirmCheckSchema,
  leaveSchema,
  sendCheckSchema,
} from '@linsheng/contracts/feedback'
import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { nudge } from '../../../jobs/nudge.ts'
import { bodyAsked } from '../../complaints/endpoints/body-asked.ts'
import { refuse } from '../../complaints/endpoints/refuse.ts'
import { channelKeys } from '../channel-keys.ts'
import { CHANNEL_WATCH } from '../names.ts'
import { confirmCheck, sendCheck } from '../operations/checks.ts'
import { addKey, leave } from '../operations/keys.ts'
import { checkByKey } from '../store/checks.ts'
import { setRetentionWeeks } from '../store/settings.ts'
import { inbox, staffChannel } from '../views/staff.ts'
import { type ChannelPlace, channelPlace, ended, formAsked, json, octets } from './staff-place.ts'

type Handler = Endpoint['handler']

const viewOf = ({ payload, register, dataDir, member }: ChannelPlace) =>
  staffChannel(payload, register, { dataDir, user: member.id })

const reading =
  (view: (place: ChannelPlace) => Promise<object>): Handler =>
  async (req) => {
    const place = await channelPlace(req, req.searchParams.get('community'))
    return place ? json(await view(place)) : refuse('not-found')
  }

/** A change that names its community; answered with the channel after it. */
const changing =
  <Schema extends z.ZodType<{ community: string }>>(
    schema: Schema,
    change: (place: ChannelPlace, value: z.output<Schema>) => ReturnType<typeof addKey>,
  ): Handler =>
  async (req) => {
    const asked = await bodyAsked(req, schema)
    if (asked instanceof Response) return req.user ? asked : refuse('not-found')
    const place = await channelPlace(req, asked.community)
    return place ? ended(await change(place, asked), () => viewOf(place)) : refuse('not-found')
  }

const sending: Handler = async (req) => {
  const asked = await formAsked(req, sendCheckSchema)
  if (asked instanceof Response) return req.user ? asked : refuse('not-found')
  const { value, sealed } = asked
  const place = await channelPlace(req, value.community)
  if (!place) return refuse('not-found')
  const { payload, register, dataDir, member } = place
  const { proof, keys } = value
  const code = await sendCheck(payload, { register, dataDir, sealed, proof, keys, sender: member.id })
  return ended(code, () => viewOf(place))
}

/** The test in a request's address, for whoever holds a key that it is sealed to. */
async function checkAsked(req: PayloadRequest) {
  const id = req.routeParams?.id
  const check = typeof id === 'string' ? await checkByKey(req.payload, id) : null
  const place = check && (await channelPlace(req, check.community))
  if (!place) return null
  const { holders } = await channelKeys(place.payload, place.register, place.dataDir)
  return holders.some(({ user }) => user === place.member.id) ? { check, place } : null
}

const showing: Handler = async (req) => {
  const found = await checkAsked(req)
  return found ? octets(new Uint8Array(Buffer.from(found.check.sealed, 'base64'))) : refuse('not-found')
}

const confirming: Handler = async (req) => {
  const found = await checkAsked(req)
  if (!found) return refuse('not-found')
  const asked = await bodyAsked(req, confirmCheckSchema)
  if (asked instanceof Response) return asked
  const { check, place } = found
  const { payload, register, member } = place
  const code = await confirmCheck(payload, register.id, check, { user: member.id, text: asked.text })
  return ended(code, () => viewOf(place))
}

/** Keys, tests and settings of the channel. */
export const channelEndpoints: Endpoint[] = [
  { path: '/reports/channel', method: 'get', handler: reading(viewOf) },
  {
    path: '/reports/inbox',
    method: 'get',
    handler: reading(async ({ payload, register }) => ({ reports: await inbox(payload, register) })),
  },
  {
    path: '/reports/keys',
    method: 'post',
    handler: changing(addKeySchema, ({ payload, register, member }, value) => addKey(payload, register, member, value)),
  },
  {
    path: '/reports/keys/leave',
    method: 'post',
    handler: changing(leaveSchema, ({ payload, register }, { member }) => leave(payload, register, member)),
  },
  {
    path: '/reports/settings',
    method: 'post',
    handler: changing(channelSettingsSchema, async ({ payload, register }, value) => {
      await setRetentionWeeks(payload, register.id, value.retentionWeeks)
      nudge(CHANNEL_WATCH)
      return null
    }),
  },
  { path: '/reports/checks', method: 'post', handler: sending },
  { path: '/reports/checks/:id', method: 'get', handler: showing },
  { path: '/reports/checks/:id/confirm', method: 'post', handler: confirming },
]
