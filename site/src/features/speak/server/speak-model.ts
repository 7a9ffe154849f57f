import { type CommunityContent, inLocale } from '@linsheng/contracts'
import type { Locale } from '@linsheng/i18n'
import { speak } from '@linsheng/i18n/catalogs/speak/index'
import { sitePath } from '../../../routing/paths.ts'
import { dataBlock } from '../../../server/data-block.ts'
import type { SpeakModel } from '../model.ts'

const speakModel = (community: CommunityContent, locale: Locale): SpeakModel => ({
  community: community.slug,
  communityName: inLocale(community.name, locale),
  timeZone: community.timeZone,
  texts: { locale, form: speak[locale] },
  harmless: sitePath(locale, community.slug, 'notices/'),
})

/** The model as it stands in the page. */
export const speakModelJson = (community: CommunityContent, locale: Locale): string =>
  dataBlock(speakModel(community, locale))
