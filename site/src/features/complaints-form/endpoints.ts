/** Addresses of the public API that the form's script uses. */
export const complaintsUrl = (community: string) => `/api/public/v1/${community}/complaints`
export const onDutyUrl = (community: string) => `/api/public/v1/${community}/on-duty`
export const suggestionsUrl = (community: string, query: Record<string, string>) =>
  `/api/public/v1/${community}/suggestions?${new URLSearchParams(query)}`
export const attachmentsUrl = (community: string) => `/api/public/v1/${community}/attachments`
