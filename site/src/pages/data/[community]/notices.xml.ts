import { atomFeed } from '../../../features/feeds/atom.ts'
import { communityFile, filePaths } from '../../../features/feeds/community-files.ts'

export const getStaticPaths = filePaths
export const GET = communityFile((community, { notices }, siteUrl, exportedAt) =>
  atomFeed(community, notices, siteUrl, exportedAt),
)
