/** Data as it stands in a page's JSON block: inside a script element only `<` could end it. */
export const dataBlock = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c')
