import { t } from '@linsheng/i18n'
import config from '@payload-config'
import type { Metadata } from 'next'
import { practiceSpeed } from '../is-practice.ts'

/** What is only for practice says so first, also in the tab. The tab's title has one language: the first one's. */
export async function practiceMetadata(metadata: Metadata): Promise<Metadata> {
  if (practiceSpeed(await config) === null) return metadata
  const title = typeof metadata.title === 'string' ? metadata.title : ''
  return { ...metadata, title: `【${t('zh-Hans', 'common.practice.short')}】${title}` }
}
