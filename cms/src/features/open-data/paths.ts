import { join } from 'node:path'

/** What is published: `/data/<slug>/…`. */
export const publishedDir = (dataDir: string, slug: string): string => join(dataDir, 'public', slug)

/** What the published files are put together from, by the community's id. */
export const workDir = (dataDir: string, community: string): string => join(dataDir, 'state', 'open-data', community)

/** The pieces of the tables, in that directory. */
export const piecesDir = (work: string): string => join(work, 'pieces')
