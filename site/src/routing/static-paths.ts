import type { CommunityContent } from '@linsheng/contracts'
import { LOCALES, type Locale } from '@linsheng/i18n'
import { siteContent } from '../content/snapshot.ts'
import { localeParam } from './paths.ts'

export interface CommunityPage {
  locale: Locale
  community: CommunityContent
}

interface StaticPath<Props> {
  params: Record<string, string | undefined>
  props: Props
}

/** One page in every language. */
export function localePaths(): Array<StaticPath<{ locale: Locale }>> {
  return LOCALES.map((locale) => ({ params: { locale: localeParam(locale) }, props: { locale } }))
}

/** One page of every community in every language. */
export function communityPaths(): Array<StaticPath<CommunityPage>> {
  return pathsPerCommunity(() => [{ params: {}, props: {} }])
}

/**
 * Pages of every community in every language, as many of each as `pagesOf` finds; it is asked once a community, since
 * what it finds does not depend on the language.
 */
export function pathsPerCommunity<Props extends object>(
  pagesOf: (community: CommunityContent) => Array<StaticPath<Props>>,
): Array<StaticPath<CommunityPage & Props>> {
  return siteContent().communities.flatMap((community) =>
    pagesOf(community).flatMap((page) =>
      LOCALES.map((locale) => ({
        params: { locale: localeParam(locale), community: community.slug, ...page.params },
        props: { locale, community, ...page.props },
      })),
    ),
  )
}
