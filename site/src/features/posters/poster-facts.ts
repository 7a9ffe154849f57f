import type { CommunityContent } from '@linsheng/contracts'
import type { Locale } from '@linsheng/i18n'
import { sitePath } from '../../routing/paths.ts'
import { drawQr, type QrDrawing } from '../complaints-form/receipt/qr.ts'
import { groupZones } from '../complaints-form/zones.ts'

export interface PosterFacts {
  zone: string
  /** Building, and the spot within it; null where the poster is for the whole of it. */
  building: string
  spot: string | null
  /** As it is typed, without the scheme. */
  address: string
  qr: QrDrawing
}

/** Short address that opens the form with the place filled in. */
export const shortPath = (locale: Locale, community: string, zone: string): string =>
  sitePath(locale, community, `q/${encodeURIComponent(zone)}`)

/** One poster for every place, buildings in the community's order with their spots after them. `site` is the site's own address. */
export function posterFacts({ slug, zones }: CommunityContent, locale: Locale, site: URL | string): PosterFacts[] {
  const poster = (zone: string, building: string, spot: string | null): PosterFacts => {
    const url = new URL(shortPath(locale, slug, zone), site)
    return { zone, building, spot, address: `${url.host}${url.pathname}`, qr: drawQr(url.href) }
  }
  return groupZones(zones, locale).flatMap((group) => [
    poster(group.code, group.name, null),
    ...group.spots.map((spot) => poster(spot.code, group.name, withoutPrefix(spot.name, group.name))),
  ])
}

/** A spot is often named after its building, which already stands above it. */
function withoutPrefix(name: string, building: string): string {
  const rest = name.startsWith(building) ? name.slice(building.length).trim() : name
  return rest || name
}
