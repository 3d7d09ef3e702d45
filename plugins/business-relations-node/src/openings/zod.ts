import type { z } from 'zod/v3';

/** What Backstage hands to whoever describes the input of an action. */
export type Zod = typeof z;
