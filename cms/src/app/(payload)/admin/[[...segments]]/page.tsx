import config from '@payload-config'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import { practiceMetadata } from '../../../../features/practice/admin/practice-metadata.ts'
import { importMap } from '../importMap.js'

interface Props {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = async ({ params, searchParams }: Props) =>
  practiceMetadata(await generatePageMetadata({ config, params, searchParams }))

export default function Page({ params, searchParams }: Props) {
  return RootPage({ config, importMap, params, searchParams })
}
