import { type CommunityContent, inLocale, type OnDuty } from '@linsheng/contracts'
import { PRIORITIES } from '@linsheng/domain/complaints'
import { formatDuration, type Locale } from '@linsheng/i18n'
import { errors } from '@linsheng/i18n/catalogs/errors/index'
import { form } from '@linsheng/i18n/catalogs/form/index'
import { sitePath } from '../../../routing/paths.ts'
import { dutyOf } from '../duty.ts'
import { freshKey } from '../fresh-key.ts'
import type { FormModel } from '../model.ts'
import { type FormTexts, speaker } from '../problems.ts'
import { emptyValues } from '../values.ts'
import { groupZones } from '../zones.ts'

/** A form nobody has touched yet. `zone` comes from a QR code's address; one the community does not have is ignored. */
export function freshModel(
  community: CommunityContent,
  locale: Locale,
  zone: string,
  onDuty: OnDuty | null = null,
): FormModel {
  const known = community.zones.some(({ code }) => code === zone)
  const texts = { locale, form: form[locale], errors: errors[locale] }
  return {
    community: community.slug,
    communityName: inLocale(community.name, locale),
    timeZone: community.timeZone,
    texts,
    categories: community.categories
      .filter(({ retired }) => !retired)
      .toSorted((a, b) => a.order - b.order)
      .map(({ code, name, hint, questions }) => ({
        code,
        name: inLocale(name, locale),
        hint: hint ? inLocale(hint, locale) : '',
        questions: questions.map((question) => inLocale(question, locale)),
      })),
    zones: groupZones(community.zones, locale),
    contacts: contactsOf(community, locale),
    duty: dutyOf(onDuty, locale, community.timeZone),
    promises: promisesOf(community, texts),
    action: sitePath(locale, community.slug, 'complaints/new/'),
    trackPath: sitePath(locale, community.slug, 'track/'),
    casesPath: sitePath(locale, community.slug, 'complaints/'),
    values: emptyValues(known ? zone : ''),
    photos: [],
    key: freshKey(),
    stage: 'edit',
    messages: [],
    refusal: null,
    similar: null,
    posted: false,
  }
}

function contactsOf({ contacts }: CommunityContent, locale: Locale): FormModel['contacts'] {
  return contacts.flatMap(({ emergency, label, phone, note }) =>
    emergency && phone ? [{ label: inLocale(label, locale), phone, note: note ? inLocale(note, locale) : '' }] : [],
  )
}

function promisesOf({ targets }: CommunityContent, texts: FormTexts): FormModel['promises'] {
  const say = speaker(texts)
  const hours = (value: number) => formatDuration(texts.locale, value * 60)
  return PRIORITIES.map((priority) => ({
    title: say(`aside.${priority}`),
    text: say('aside.promise', {
      response: hours(targets[priority].response),
      resolution: hours(targets[priority].resolution),
    }),
  }))
}
