import type { AdminViewServerProps } from 'payload'
import { caseOptions } from '../../complaints/admin/find-options.ts'
import { type StaffPage, staffPage } from '../page.tsx'
import { BookScreen } from './book-screen.tsx'
import './book.css'

/** /admin/file-book: a paper book written in, a table of rows at a time. */
export const BookView = (view: AdminViewServerProps) =>
  staffPage(
    view,
    { path: '/admin/file-book', title: 'book.title', notAllowed: 'figures.notYours', roles: ['handler', 'manager'] },
    writeBook,
  )

const writeBook = async ({ req, register, reader, community }: StaffPage) => (
  <BookScreen
    key={register.id}
    community={{ id: register.id, name: community }}
    user={String(req.user?.id)}
    options={await caseOptions(req.payload, register, reader.locale)}
    reader={reader}
  />
)
