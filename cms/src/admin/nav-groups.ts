import { label } from '../label.ts'

/** Groups of the admin's navigation: the six modules of complaint work, then publishing and settings. */
export const NAV_GROUPS = {
  intake: label('admin.nav.intake'),
  allocation: label('admin.nav.allocation'),
  tracking: label('admin.nav.tracking'),
  analysis: label('admin.nav.analysis'),
  knowledge: label('admin.nav.knowledge'),
  improvement: label('admin.nav.improvement'),
  publishing: label('admin.nav.publishing'),
  settings: label('admin.nav.settings'),
}
