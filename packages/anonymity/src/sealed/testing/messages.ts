import fc from 'fast-check'
import { LAST_INSTANT, type Message, type Photo } from '../message.ts'
import { MESSAGE_TEXT_MAX } from '../sizes.ts'

/** Someone’s public key; what is sealed only carries it. */
export const REPLY_TO = 'age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya'

export const report: Message = {
  kind: 'report',
  format: 1,
  community: 'demo',
  sentAt: Date.UTC(2026, 10, 29, 22),
  text: '物业经理收了装修队的钱。',
  category: 'service',
  replyTo: REPLY_TO,
  mayHandOn: false,
}

const said = {
  format: fc.constant(1 as const),
  community: fc.stringMatching(/^[a-z0-9-]{1,64}$/),
  sentAt: fc.nat({ max: LAST_INSTANT }),
  text: fc.string({ unit: 'binary', minLength: 1, maxLength: MESSAGE_TEXT_MAX / 2 }),
}
const fromReporter = { ...said, replyTo: fc.constant(REPLY_TO), mayHandOn: fc.boolean() }

export const messages: fc.Arbitrary<Message> = fc.oneof(
  fc.record({ kind: fc.constant('report' as const), ...fromReporter, category: fc.constantFrom('service', 'other') }),
  fc.record({ kind: fc.constant('follow-up' as const), ...fromReporter }),
  fc.record({ kind: fc.constantFrom('reply' as const, 'note' as const, 'check' as const), ...said }),
)

/** A photo of any size up to so many bytes. Its bytes are cheap to make, and differ from place to place. */
export const photosOf = (maxBytes: number): fc.Arbitrary<Photo> =>
  fc.record({
    type: fc.constantFrom('image/jpeg' as const, 'image/webp' as const),
    bytes: fc.nat({ max: maxBytes }).map(bytesOf),
  })

export const bytesOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 151 + 7) & 255)
