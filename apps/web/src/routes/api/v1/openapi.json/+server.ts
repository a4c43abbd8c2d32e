import { ok } from '@palpate/base';
import { openApiDocument } from '#lib/api/openapi.ts';
import { operations } from '#lib/api/operations.ts';
import { serve } from '#lib/api/serve.ts';

const body = openApiDocument();

export const { GET, OPTIONS, fallback } = serve(operations.getOpenApi, () => ok({ body }));
