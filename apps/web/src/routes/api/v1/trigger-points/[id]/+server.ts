import { getTriggerPoint } from '#lib/api/lists.ts';
import { operations } from '#lib/api/operations.ts';
import { serve } from '#lib/api/serve.ts';

export const { GET, OPTIONS, fallback } = serve(operations.getTriggerPoint, getTriggerPoint);
