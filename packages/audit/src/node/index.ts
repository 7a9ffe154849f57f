export { nodeTreeHash } from './node-tree-hash.ts'
