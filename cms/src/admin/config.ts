import { fileURLToPath } from 'node:url'
import type { Config } from 'payload'
import { surveyViews } from '../features/surveys/admin/views.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** How the admin looks and where its components are. Components are named by path, so the server never loads them. */
export const adminConfig: NonNullable<Config['admin']> = {
  user: 'users',
  avatar: 'default',
  // Year first, in figures: every reader of the three languages reads it.
  dateFormat: 'yyyy-MM-dd HH:mm',
  meta: {
    title: '邻声',
    titleSuffix: ' · 邻声',
    description: '小区投诉办理工作台',
    icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/admin-mark.svg' }],
    openGraph: { title: '邻声', siteName: '邻声', description: '小区投诉办理工作台' },
    // Payload would draw a picture for each page on request, which fails where its fonts are not.
    defaultOGImageType: 'off',
    robots: 'noindex, nofollow',
  },
  components: {
    graphics: { Logo: '/src/admin/brand.tsx#Logo', Icon: '/src/admin/brand.tsx#Icon' },
    actions: ['/src/features/messages/alerts/admin/alert-bell.tsx#AlertBell'],
    beforeNavLinks: ['/src/features/workspace/nav-links.tsx#NavLinks'],
    beforeLogin: ['/src/admin/login-note.tsx#LoginNote'],
    views: {
      createFirstUser: { path: '/create-first-user', Component: '/src/admin/first-account.tsx#FirstAccount' },
      dashboard: { Component: '/src/features/complaints/admin/dashboard.tsx#Dashboard' },
      fileCase: { path: '/file-case', Component: '/src/features/complaints/admin/file/file-view.tsx#FileView' },
      fileBook: { path: '/file-book', Component: '/src/features/workspace/book/book-view.tsx#BookView' },
      managerBoard: { path: '/manager-board', Component: '/src/features/workspace/board/board-view.tsx#BoardView' },
      committee: {
        path: '/committee',
        Component: '/src/features/workspace/committee/committee-view.tsx#CommitteeView',
      },
      ownFigures: {
        path: '/own-figures',
        Component: '/src/features/workspace/own-figures/figures-view.tsx#FiguresView',
      },
      import: { path: '/import', Component: '/src/features/import-ledger/admin/import-view.tsx#ImportView' },
      roster: { path: '/roster', Component: '/src/features/roster/admin/roster-view.tsx#RosterView' },
      routing: { path: '/routing', Component: '/src/features/routing/admin/routing-view.tsx#RoutingView' },
      alerts: { path: '/alerts', Component: '/src/features/messages/alerts/admin/alerts-view.tsx#AlertsView' },
      anonymous: { path: '/anonymous', Component: '/src/features/feedback/admin/inbox-view.tsx#InboxView' },
      handover: { path: '/handover', Component: '/src/features/routing/handover/handover-view.tsx#HandoverView' },
      ...surveyViews,
    },
  },
  importMap: {
    baseDir: here('../..'),
    importMapFile: here('../app/(payload)/admin/importMap.js'),
    autoGenerate: false,
  },
}
