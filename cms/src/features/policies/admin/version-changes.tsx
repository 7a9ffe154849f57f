import { inLocale } from '@linsheng/contracts/text'
import { t } from '@linsheng/i18n'
import type { UIFieldServerProps } from 'payload'
import { localeOfLanguage } from '../../../locale-of-request.ts'
import { registerById } from '../../complaints/register.ts'
import { idOf } from '../../publishing/document.ts'
import { policyChanges } from '../changes.ts'
import { readVersions } from '../versions.ts'
import { wordsOfChange } from '../words.ts'

/** What a version changed, in words, on its own page in the admin. */
export async function VersionChanges({ data, i18n, payload }: UIFieldServerProps) {
  const locale = localeOfLanguage(i18n.language)
  const community = idOf(data?.community)
  const register = community === null ? null : await registerById(payload, community)
  if (!register) return null
  const change = policyChanges(await readVersions(payload, register.id)).find(({ since }) => since === data?.since)
  const nameOf = (code: string) => {
    const name = register.categories.get(code)?.name
    return name ? inLocale(name, locale) : code
  }
  const lines = change ? wordsOfChange(change, locale, nameOf) : [t(locale, 'policies.first')]
  return (
    <section className="field-type">
      <h3>{t(locale, 'policies.changes')}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
