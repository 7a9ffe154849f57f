'use client'

import { LABEL_MAX, type LocalizedText, PROSE_MAX } from '@linsheng/domain/surveys'
import { LOCALE_NAME, LOCALES, type Locale } from '@linsheng/i18n/locales'
import { useDesign } from './context.ts'
import { FaultLines, useControl } from './fault-lines.tsx'

interface Props<Text extends LocalizedText | null> {
  label: string
  pointer: string
  value: Text
  onChange(value: Text): void
  /** Said to screen readers before the label, where several of one kind stand together. */
  of?: string
}

/** A text that has to be there, in three languages side by side. */
export function LocalizedField({ label, pointer, value, onChange, of }: Props<LocalizedText>) {
  return (
    <Frame label={label} optional={false}>
      {LOCALES.map((locale) => (
        <One
          key={locale}
          locale={locale}
          pointer={pointer}
          name={of === undefined ? label : `${of} ${label}`}
          value={value[locale] ?? ''}
          long={false}
          onChange={(typed) => onChange(withText(value, locale, typed))}
        />
      ))}
    </Frame>
  )
}

interface OptionalProps extends Props<LocalizedText | null> {
  /** One line instead of a paragraph. */
  short?: boolean
}

/** A text that may be left out in every language. */
export function OptionalLocalizedField({ label, pointer, value, onChange, short = false }: OptionalProps) {
  const change = (locale: Locale, typed: string) => {
    const next = withText(value ?? { 'zh-Hans': '' }, locale, typed)
    onChange(LOCALES.every((each) => !next[each]) ? null : next)
  }
  return (
    <Frame label={label} optional>
      {LOCALES.map((locale) => (
        <One
          key={locale}
          locale={locale}
          pointer={pointer}
          name={label}
          value={value?.[locale] ?? ''}
          long={!short}
          onChange={(typed) => change(locale, typed)}
        />
      ))}
    </Frame>
  )
}

/** What is left blank in another language than the first is not there. */
function withText(text: LocalizedText, locale: Locale, typed: string): LocalizedText {
  const { [locale]: _before, ...others } = text
  const first = { ...others, 'zh-Hans': locale === 'zh-Hans' ? typed : text['zh-Hans'] }
  return locale === 'zh-Hans' || typed === '' ? first : { ...first, [locale]: typed }
}

function Frame({ label, optional, children }: { label: string; optional: boolean; children: React.ReactNode }) {
  const { text } = useDesign()
  return (
    <div className="field localized">
      <span className="localized__label">
        {label} {optional && <span className="quiet">{text('optional')}</span>}
      </span>
      <div className="localized__languages">{children}</div>
    </div>
  )
}

interface OneProps {
  locale: Locale
  pointer: string
  name: string
  value: string
  long: boolean
  onChange(value: string): void
}

function One({ locale, pointer, name, value, long, onChange }: OneProps) {
  const own = `${pointer}/${locale}`
  const control = useControl(own)
  const common = {
    ...control,
    ...{ value, lang: locale, autoComplete: 'off', maxLength: long ? PROSE_MAX : LABEL_MAX },
    'aria-label': `${name} (${LOCALE_NAME[locale]})`,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  }
  return (
    <div className={control['aria-invalid'] ? 'field--wrong' : undefined}>
      <span className="quiet" aria-hidden="true" lang={locale}>
        {LOCALE_NAME[locale]}
      </span>
      <FaultLines pointer={own} />
      {long ? <textarea rows={2} {...common} /> : <input type="text" {...common} />}
    </div>
  )
}
