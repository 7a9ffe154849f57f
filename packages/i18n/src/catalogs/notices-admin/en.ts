export const en = {
  singular: 'Notice',
  plural: 'Notices',
  summary: 'In one sentence',
  summaryHelp: 'Shown in lists and on the home page: what, where, until when.',
  body: 'Text',
  type: 'Type',
  issuer: 'Issued by',
  'issuer.property': 'Property service centre',
  'issuer.committee': "Owners' committee",
  issuerRefused:
    "Notices of the owners' committee are written by its members or an editor. Choose “Property service centre”.",
  pinned: 'Pinned',
  validFrom: 'Valid from',
  validUntil: 'Valid until',
  validHelp:
    'In the compound’s local time. After the end a notice can still be read, but is no longer listed as current.',
  attachments: 'Attachments',
} as const
