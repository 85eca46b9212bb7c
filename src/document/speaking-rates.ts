/** Syllables a minute. VOV news reads 233; a loudspeaker outdoors, for older listeners, is read at 170. */
export const speakingRates = { loudspeaker: 170, news: 233 } as const;
