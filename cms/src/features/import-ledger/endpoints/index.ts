import type { Endpoint } from 'payload'
import { refused } from './refused.ts'
import { upload } from './upload.ts'
import { check, run } from './work.ts'

export const importEndpoints: Endpoint[] = [upload, check, run, refused]
