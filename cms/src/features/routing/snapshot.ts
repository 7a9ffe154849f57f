export interface Snapshot { id: string }
