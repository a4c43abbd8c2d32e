import { answerDrawing } from '#lib/api/answerDrawing.ts';
import { operations } from '#lib/api/operations.ts';
import { serve } from '#lib/api/serve.ts';

export const { POST, OPTIONS, fallback } = serve(operations.readDrawing, answerDrawing);
