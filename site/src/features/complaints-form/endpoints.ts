/** Addresses of the public API that the form's script uses. */
export const complaintsUrl = (community: string) => `/api/public/v1/${community}/complaints`
export const attachmentsUrl = (community: string) => `/api/public/v1/${community}/attachments`
