import { t } from '@linsheng/i18n'
import {
  APIError,
  type CollectionAfterErrorHook,
  type CollectionAfterLoginHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { ADDRESS_HEADER } from '../../http/client-address.ts'
import { createThrottle } from '../../http/throttle.ts'
import { createTurns } from '../../http/turns.ts'
import { localeOfRequest } from '../../locale-of-request.ts'

const WINDOW = 15 * 60_000
/** Wrong passwords for one account from one address: others, elsewhere, still reach theirs. */
const perAccount = createThrottle({ most: 10, within: WINDOW })
/** Attempts from one address over all accounts. */
const perAddress = createThrottle({ most: 100, within: WINDOW })
/** Mails that one address can have sent to people who forgot nothing. */
const forgotten = createThrottle({ most: 5, within: WINDOW })
/** Passwords are hashed in Node's four threads that read files, too: two stay free, and whoever waits holds none. */
const turns = createTurns({ atOnce: 2, perKey: 16, waiting: 64 })
/** After this a turn ends by itself, in milliseconds, whatever became of the login. */
const LONGEST_TURN = 30_000
const underWay = new WeakMap<PayloadRequest, () => void>()

const emailOf = (data: { email?: unknown } | undefined): string => (typeof data?.email === 'string' ? data.email : '')

const addressOf = (req: PayloadRequest): string => req.headers.get(ADDRESS_HEADER) ?? 'local'
const keyOf = (req: PayloadRequest, email: string): string => `${addressOf(req)} ${email.trim().toLowerCase()}`

const refusal = (req: PayloadRequest): APIError =>
  new APIError<null>(t(localeOfRequest(req), 'users.tooManyAttempts'), 429, null, true)

/**
 * Slows down guessing without letting anybody lock a person out: attempts count by address and account together.
 * @throws APIError 429
 */
export const throttleLogin: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'login' && operation !== 'forgotPassword') return args
  const key = keyOf(req, emailOf(args.data))
  const allowed =
    operation === 'login' ? perAddress.take(addressOf(req)) && perAccount.take(key) : forgotten.take(addressOf(req))
  if (!allowed) throw refusal(req)
  return args
}

/** A right password clears the count, so that a person who mistyped starts afresh. */
export const forgetAttempts: CollectionAfterLoginHook = ({ req, user }) => {
  perAccount.forget(keyOf(req, String(user.email)))
  return user
}

/**
 * Lets logins through two at a time, for accounts that exist and others alike.
 * @throws APIError 429 where too many wait
 */
export const waitForTurn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  // Only of what comes over the network is every end told to the hooks below.
  if (operation !== 'login' || req.payloadAPI !== 'REST') return args
  const end = await turns.take(addressOf(req), req.signal ?? new AbortController().signal)
  if (end === null) {
    // Nobody has looked at the password: it was no attempt.
    perAddress.giveBack(addressOf(req))
    perAccount.giveBack(keyOf(req, emailOf(args.data)))
    throw new APIError<null>(t(localeOfRequest(req), 'errors.too-many-requests'), 429, null, true)
  }
  underWay.set(req, end)
  setTimeout(() => endTurn(req), LONGEST_TURN).unref()
  return args
}

function endTurn(req: PayloadRequest): void {
  underWay.get(req)?.()
  underWay.delete(req)
}

export const endTurnAfterLogin: CollectionAfterLoginHook = ({ req, user }) => {
  endTurn(req)
  return user
}
export const endTurnAfterError: CollectionAfterErrorHook = ({ req }) => endTurn(req)
