import { communityFile, filePaths } from '../../../features/feeds/community-files.ts'
import { jsonFeed } from '../../../features/feeds/json-feed.ts'

export const getStaticPaths = filePaths
export const GET = communityFile((community, { notices }, siteUrl) =>
  JSON.stringify(jsonFeed(community, notices, siteUrl)),
)
