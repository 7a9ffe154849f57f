import { type CommunityContent, inLocale } from '@linsheng/contracts'
import type { Locale } from '@linsheng/i18n'
import { speak } from '@linsheng/i18n/catalogs/speak/index'
import { sitePath } from '../../../routing/paths.ts'
import type { SpeakModel } from '../model.ts'

export const speakModel = (community: CommunityContent, locale: Locale): SpeakModel => ({
  community: community.slug,
  communityName: inLocale(community.name, locale),
  timeZone: community.timeZone,
  texts: { locale, form: speak[locale] },
  harmless: sitePath(locale, community.slug, 'notices/'),
})

/** The model as it stands in the page: inside a script element only `<` could end it. */
export const speakModelJson = (community: CommunityContent, locale: Locale): string =>
  JSON.stringify(speakModel(community, locale)).replaceAll('<', '\\u003c')
