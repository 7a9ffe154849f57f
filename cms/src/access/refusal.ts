import { type PayloadRequest, ValidationError } from 'payload'

/**
 * A refusal whose sentences stand at their fields, and above the form that there are some, in the reader's language.
 * `label`: what the field is called there; left out: its path.
 */
export const refusalAt = (
  req: PayloadRequest,
  collection: string,
  errors: ReadonlyArray<{ path: string; message: string; label?: string }>,
): ValidationError => new ValidationError({ collection, errors: [...errors], req }, req.t)
