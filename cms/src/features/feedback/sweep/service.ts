import { HOUR } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { startWatch, type Watch } from '../../../jobs/watch.ts'
import type { Service } from '../../../services.ts'
import { CHANNEL_WATCH } from '../names.ts'
import type { Leftovers } from './leftovers.ts'
import { sweepChannels } from './sweep.ts'

/** Keeps the channels in order, one process at a time. Its lease says nothing of any report. */
export function startChannelWatch(payload: Payload, { every = HOUR }: { every?: number } = {}): Watch {
  let leftovers: Leftovers = new Set()
  return startWatch(payload, CHANNEL_WATCH, {
    every,
    look: async () => {
      leftovers = await sweepChannels(payload, leftovers)
    },
  })
}

export const channelService: Service = {
  name: 'anonymous channel',
  runsIn: 'worker',
  start: async (payload) => startChannelWatch(payload),
}
