import type { Payload } from 'payload'
import { deriveSecret } from '../../secrets.ts'
import { DEMO_PEOPLE, type DemoPerson } from './content/people.ts'

export interface DemoLogin {
  role: DemoPerson['role']
  email: string
  password: string
}

/**
 * The accounts of the demonstration with the passwords they were made with. Passwords follow from this installation's
 * secret: nobody can know them who has not got it.
 */
export function demoLogins(payload: Payload): DemoLogin[] {
  return DEMO_PEOPLE.map(({ role, email }) => {
    const letters = deriveSecret(payload.config.secret, `demo/password/${email}`)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
    return { role, email, password: `${letters.slice(0, 5)}-${letters.slice(5, 10)}-${letters.slice(10, 15)}` }
  })
}
