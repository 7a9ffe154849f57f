import type { Answer } from './answer.ts'

/** The version of this service's shape, as the standard wants it: when it last changed. */
const CHANGESET = '2026-11-29T00:00:00Z'

/** Where the service is and what it speaks (GeoReport v2, service discovery). */
export function discovery(siteUrl: string): Answer {
  const endpoint = {
    specification: 'http://wiki.open311.org/GeoReport_v2',
    url: `${siteUrl}/open311/v2`,
    changeset: CHANGESET,
    type: 'production',
    formats: { item: 'format', items: ['text/xml', 'application/json'] },
  }
  const value = {
    changeset: CHANGESET,
    contact: `${siteUrl}/`,
    key_service: 'No key is needed: everything here is public and can only be read.',
    endpoints: { item: 'endpoint', items: [endpoint] },
  }
  return { status: 200, root: 'discovery', value }
}
