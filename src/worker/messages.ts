/** What the page and the worker tell each other. */
import type { PackedList } from '../domain/packed-list.js';
import type { Job, JobResults } from './jobs.js';

export type ToWorker =
  | { readonly type: 'run'; readonly id: number; readonly job: Job }
  | { readonly type: 'learn'; readonly list: number; readonly features: PackedList }
  | { readonly type: 'forget'; readonly list: number };

export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly done: number }
  | { readonly type: 'result'; readonly id: number; readonly result: JobResults[Job['type']] }
  | { readonly type: 'failure'; readonly id: number; readonly message: string };
