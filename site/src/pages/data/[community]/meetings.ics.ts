import { calendar } from '../../../features/feeds/calendar.ts'
import { communityFile, filePaths } from '../../../features/feeds/community-files.ts'

export const getStaticPaths = filePaths
export const GET = communityFile((community, { meetings }, siteUrl) => calendar(community, meetings, siteUrl))
