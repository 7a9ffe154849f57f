import type { Endpoint } from 'payload'

export const routingEndpoints: Endpoint[] = []
