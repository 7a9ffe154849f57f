import type { Payload } from 'payload'
import { isMongo } from './is-mongo.ts'

const OBJECT_ID = /^[0-9a-f]{24}$/i

/** Those of the ids, as somebody sent them, that a document can have at all: MongoDB fails on any other instead of finding nothing. */
export const possibleIds = ({ db }: Payload, ids: readonly string[]): string[] =>
  ids.filter((id) => (isMongo(db) ? OBJECT_ID.test(id) : id !== ''))
