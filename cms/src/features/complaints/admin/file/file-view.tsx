import { inLocale } from '@linsheng/contracts/text'
import { type Locale, localizedPath } from '@linsheng/i18n'
import type { AdminViewServerProps, Payload } from 'payload'
import { loadCategoryDetails } from '../../../categories/details.ts'
import { WorkPages } from '../../../workspace/nav-links.tsx'
import { workTexts } from '../../../workspace/texts.ts'
import { type CommunityPage, communityPage } from '../community-page.tsx'
import { caseOptions } from '../find-options.ts'
import { workspaceTexts } from '../texts.ts'
import { FileScreen } from './file-screen.tsx'
import './file.css'

const PATH = '/admin/file-case'

/** /admin/file-case: a case for somebody who called or came by. */
export const FileView = (view: AdminViewServerProps) =>
  communityPage(
    view,
    {
      path: PATH,
      roles: ['handler', 'manager'],
      words: (locale) => ({
        title: workspaceTexts(locale)('file.title'),
        notAllowed: workspaceTexts(locale)('file.notAllowed'),
      }),
      pages: ({ user }, community, locale) =>
        user && <WorkPages user={user} path={PATH} community={community} text={workTexts(locale)} />,
    },
    fileFor,
  )

const fileFor = async ({ req: { payload }, register, reader, community }: CommunityPage) => (
  <>
    <FileScreen
      key={register.id}
      community={{ id: register.id, slug: register.slug, name: community }}
      questions={await questionsOf(payload, register.id, reader.locale)}
      options={await caseOptions(payload, register, reader.locale)}
      reader={reader}
    />
    <p>
      <a href={localizedPath(reader.locale, `/${register.slug}/posters/`)}>
        {workspaceTexts(reader.locale)('file.posters')}
      </a>
    </p>
  </>
)

/** The questions each category asks, in the reader's language. */
async function questionsOf(payload: Payload, community: string, locale: Locale): Promise<Record<string, string[]>> {
  const details = await loadCategoryDetails(payload, community)
  return Object.fromEntries(
    [...details].map(([code, { questions }]) => [code, questions.map((question) => inLocale(question, locale))]),
  )
}
