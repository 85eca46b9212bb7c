import type { Origin } from "#document/origin-note.ts";

/** The second province as it vouches for its archives: without a key. */
export const floodOrigin: Origin = {
  name: "An toàn mùa lũ",
  baseUrl: "https://flood.example",
  signingKey: undefined,
};
