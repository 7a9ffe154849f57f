import { t } from '@linsheng/i18n'
import {
  APIError,
  type CollectionAfterLoginHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { ADDRESS_HEADER } from '../../http/client-address.ts'
import { createThrottle } from '../../http/throttle.ts'
import { localeOfRequest } from '../../locale-of-request.ts'

const WINDOW = 15 * 60_000
/** Wrong passwords for one account from one address: others, elsewhere, still reach theirs. */
const perAccount = createThrottle({ most: 10, within: WINDOW })
/** Attempts from one address over all accounts. */
const perAddress = createThrottle({ most: 100, within: WINDOW })
/** Mails that one address can have sent to people who forgot nothing. */
const forgotten = createThrottle({ most: 5, within: WINDOW })

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
  const email: unknown = args.data?.email
  const key = keyOf(req, typeof email === 'string' ? email : '')
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
