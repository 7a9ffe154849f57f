import { expect, it } from 'vitest'
import { StartError } from '../start-error.ts'
import { connectError } from './connect-error.ts'

const fromPayload = (message: string) => Object.assign(new Error(message), { payloadInitError: true })

it('a refused connection is said in one sentence', () => {
  const message =
    'Error: cannot connect to MongoDB: Error: cannot connect to MongoDB. Details: authentication\n failed.'
  const error = connectError(fromPayload(message))
  expect(error).toBeInstanceOf(StartError)
  expect(error).toHaveProperty(
    'message',
    'The database refuses the connection (authentication failed): correct user, password and options in DATABASE_URI.',
  )
})

it('any other error keeps its stack', () => {
  for (const error of [new Error('cannot connect to MongoDB. Details: x'), fromPayload('no table'), 'text'])
    expect(connectError(error)).toBe(error)
})
