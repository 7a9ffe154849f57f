/** Name of the lease under which one process keeps the open data. */
export const OPEN_DATA = 'open-data'
