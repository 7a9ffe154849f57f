import type { CommunityContent } from '@linsheng/contracts'
import type { APIRoute } from 'astro'
import { type CommunityPublications, publicationsOf } from '../../content/of-community.ts'
import { siteContent } from '../../content/snapshot.ts'

/** Addresses of a file that every community has. */
export function filePaths() {
  return siteContent().communities.map(({ slug }) => ({ params: { community: slug } }))
}

/** A route that writes one file for each community. */
export function communityFile(
  write: (
    community: CommunityContent,
    publications: CommunityPublications,
    siteUrl: string,
    exportedAt: number,
  ) => string,
): APIRoute {
  return ({ params }) => {
    const { communities, siteUrl, exportedAt } = siteContent()
    const community = communities.find(({ slug }) => slug === params.community)
    if (!community) return new Response(null, { status: 404 })
    const base = siteUrl.replace(/\/?$/, '/')
    return new Response(write(community, publicationsOf(community.slug), base, exportedAt))
  }
}
