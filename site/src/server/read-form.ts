import { postedForm } from '@linsheng/contracts/posted-form'

/** Parts of the largest form of ours: every question, the answers to a category's own, and photos new and kept. */
const PARTS = { least: 1, most: 200 }

/** Null where the body cannot be read: cut off, or larger than the server takes. */
export const readForm = (request: Request): Promise<FormData | null> => postedForm(request, PARTS)
