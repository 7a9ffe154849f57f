import type { Access, CollectionBeforeValidateHook, Where } from 'payload'
import { createAs, hasRole, or } from '../../access/predicates.ts'
import { communitiesWith, mayActIn } from '../../access/roles.ts'
import { fault, idOf, isRecord } from '../publishing/document.ts'

/** Managers write for the property company; committee members and editors for both. Who may issue is `issuerAllowed`. */
export const createNotice = createAs('manager', 'committee', 'editor')

const managerOfPropertyNotice: Access = ({ req }) => {
  const communities = communitiesWith(req.user, 'manager')
  const where: Where = { and: [{ community: { in: communities } }, { issuer: { equals: 'property' } }] }
  return communities.length > 0 && where
}

export const writeNotice = or(hasRole('committee', 'editor'), managerOfPropertyNotice)

/**
 * Only committee members and editors speak for the owners' committee.
 * @throws ValidationError at `issuer`
 */
export const issuerAllowed: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  if (!isRecord(data) || !req.user) return data
  const before = isRecord(originalDoc) ? originalDoc : {}
  const community = idOf(data.community ?? before.community)
  const issuer = data.issuer ?? before.issuer
  if (issuer !== 'committee' || community === null) return data
  if (!mayActIn(req.user, community, 'committee', 'editor'))
    throw fault(collection, req, 'issuer', 'notices-admin.issuerRefused')
  return data
}
