import type { Key } from '@linsheng/i18n'

/** The sections in the order the masthead shows them. Only what exists is here: no link leads nowhere. */
export const SECTIONS = [
  { id: 'home', path: '', label: 'common.nav.home' },
  { id: 'board', path: 'board/', label: 'common.nav.board' },
  { id: 'complaints', path: 'complaints/', label: 'common.nav.complaints' },
  { id: 'track', path: 'track/', label: 'common.nav.track' },
  { id: 'notices', path: 'notices/', label: 'common.nav.notices' },
  { id: 'meetings', path: 'meetings/', label: 'common.nav.meetings' },
  { id: 'surveys', path: 'surveys/', label: 'common.nav.surveys' },
  { id: 'speak', path: 'speak/', label: 'common.nav.speak' },
] as const satisfies ReadonlyArray<{ id: string; path: string; label: Key }>

export type Section = (typeof SECTIONS)[number]['id']
