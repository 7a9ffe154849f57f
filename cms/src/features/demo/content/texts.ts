import type { Locale } from '@linsheng/i18n'

/** A text of the demonstration in every language: unlike a real community's, none is ever missing. */
export type Texts = Readonly<Record<Locale, string>>
