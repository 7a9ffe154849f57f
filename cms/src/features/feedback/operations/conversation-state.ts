import { type Conversation, conversationOf } from '@linsheng/domain/feedback'
import type { Payload } from 'payload'
import { messagesOf } from '../store/messages.ts'

/** Where a conversation stands now, by its messages. */
export const stateOf = async (payload: Payload, id: string): Promise<Conversation> =>
  conversationOf(await messagesOf(payload, [id]))
