import type { PayloadRequest } from 'payload'
import type { Reader } from '../../complaints/admin/texts.ts'
import type { Register } from '../../complaints/register.ts'
import { listContext } from '../queue/lists.ts'
import { workContext } from '../queue/work-context.ts'
import { AppealList } from './appeal-list.tsx'
import { findAppeals } from './find-appeals.ts'

interface Props {
  req: PayloadRequest
  register: Register
  reader: Reader
  now: number
}

/** The appeals that are open, on the first page of those who judge and handle nothing: their clocks run as well. */
export async function AppealsDue({ req, register, reader, now }: Props) {
  const context = await workContext(req.payload, register, String(req.user?.id), now)
  return <AppealList appeals={await findAppeals(req, register, now)} {...listContext(context, register, reader)} />
}
