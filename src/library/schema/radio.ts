/**
 * What is read aloud: on the loudspeaker of a commune, or in a studio.
 */
import { z } from "zod";
import { itemReference, line } from "./fields.ts";
import { publicItem } from "./public-item.ts";

/** The slots of one message, in seconds. */
export const radioSlots = { "30s": 30, "60s": 60, "3min": 180, "5min": 300 } as const;
export const radioSlotNames = ["30s", "60s", "3min", "5min"] as const;
export type RadioSlot = (typeof radioSlotNames)[number];

export const radioScript = publicItem({
  /** Day or season it is written for, as the announcer would say it. */
  occasion: line(3, 80).optional(),
});

/** Several scripts, one after the other, in one programme. */
export const bulletin = publicItem({
  /** The length of the programme. */
  minutes: z.int().min(3).max(20),
  greeting: line(10, 300),
  parts: z
    .array(
      z.strictObject({
        script: itemReference,
        slot: z.enum(radioSlotNames),
        /** How the announcer leads over to it. */
        lead: line(5, 200).optional(),
      }),
    )
    .min(2)
    .max(8),
  closing: line(10, 300),
});
