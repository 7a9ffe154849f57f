import { t } from '@linsheng/i18n'
import type { CollectionBeforeOperationHook } from 'payload'
import { refusalAt } from '../../access/refusal.ts'
import { localeOfRequest } from '../../locale-of-request.ts'

/** NIST SP 800-63B-4 asks for length, not for kinds of characters. */
export const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 256

const SETS_PASSWORD: ReadonlySet<string> = new Set(['create', 'update', 'updateByID', 'resetPassword'])

function passwordIn(args: object): unknown {
  if (!('data' in args) || typeof args.data !== 'object' || args.data === null) return undefined
  return 'password' in args.data ? args.data.password : undefined
}

/**
 * Holds every new password to its length.
 * @throws ValidationError at `password`
 */
export const checkPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!SETS_PASSWORD.has(operation)) return args
  const password = passwordIn(args)
  if (password === undefined || password === null || password === '') return args
  const length = typeof password === 'string' ? Array.from(password).length : 0
  if (length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD) return args
  const message = t(localeOfRequest(req), 'users.passwordLength', { shortest: SHORTEST_PASSWORD })
  throw refusalAt(req, 'users', [{ path: 'password', message }])
}
