/** Output modalities. Source: `RealtimeResponse.output_modalities` and that of the session. */
export const MODALITIES = ['text', 'audio'] as const;
