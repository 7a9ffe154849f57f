import type { Endpoint } from 'payload'
import { peopleEndpoint } from './people.ts'
import { saveEndpoint } from './save.ts'
import { suggestionEndpoint } from './suggestion.ts'
import { tryEndpoint } from './try.ts'
import { whereEndpoint } from './where.ts'

type RoutingEndpoint = Omit<Endpoint, 'root'>

export const routingEndpoints: RoutingEndpoint[] = [
  whereEndpoint,
  suggestionEndpoint,
  tryEndpoint,
  saveEndpoint,
  peopleEndpoint,
]
