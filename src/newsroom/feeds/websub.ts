/**
 * Telling a WebSub hub that feeds have changed. W3C WebSub (Recommendation of 23 January 2018) leaves the publisher's
 * request open; hubs take that of PubSubHubbub 0.4, section 7: a form with `hub.mode=publish` and `hub.url`.
 */
import { feedAddresses } from "#library/addresses.ts";
import type { Wire } from "../wire.ts";
import { channelsOf, feedFormats } from "./channel.ts";

/** Absolute addresses of all feeds that name the hub. */
export function hubTopics(wire: Wire): string[] {
  return [
    ...channelsOf(wire).flatMap(({ addresses }) => feedFormats.map((format) => addresses[format])),
    feedAddresses.corrections,
  ].map((address) => `${wire.site.baseUrl}${address}`);
}

/** How to reach the network and to wait: the edge of this module. */
export interface Network {
  post: (url: string, body: URLSearchParams) => Promise<{ status: number; location: string | null }>;
  /** Waits so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
}

export interface PingReport {
  accepted: string[];
  /** What the hub would not take, and why. */
  refused: { feed: string; why: string }[];
  /** Why no further feed was told, if it was so. */
  stopped: string | undefined;
}

/** Pauses between tries, milliseconds. */
const PAUSES = [1000, 5000];

type Answer = { kind: "accepted" } | { kind: "refused" | "unreachable"; why: string };

async function once(hub: string, feed: string, { post }: Network): Promise<Answer> {
  try {
    const { status, location } = await post(
      hub,
      new URLSearchParams({ "hub.mode": "publish", "hub.url": feed }),
    );
    if (status >= 200 && status < 300) return { kind: "accepted" };
    if (status >= 300 && status < 400) {
      return {
        kind: "refused",
        why: `hub đã chuyển sang ${location ?? "địa chỉ khác"}, hãy sửa «webSubHub»`,
      };
    }
    if (status === 429 || status >= 500)
      return { kind: "unreachable", why: `hub đang bận hoặc hỏng (mã ${status})` };
    return { kind: "refused", why: `hub từ chối (mã ${status})` };
  } catch (error) {
    return { kind: "unreachable", why: reasonOf(error) };
  }
}

/** Node says «fetch failed» and hides why in the cause, which may be several errors with no message of their own. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return "hub không trả lời kịp";
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  return `không nối được tới hub (${code})`;
}

async function patiently(hub: string, feed: string, network: Network): Promise<Answer> {
  let answer = await once(hub, feed, network);
  for (const pause of PAUSES) {
    if (answer.kind !== "unreachable") break;
    await network.wait(pause);
    answer = await once(hub, feed, network);
  }
  return answer;
}

/**
 * Tells the hub about each feed, one after the other. A hub that cannot be reached three times running is not asked
 * about the rest; one that refuses a feed is.
 */
export async function pingHub(hub: string, feeds: readonly string[], network: Network): Promise<PingReport> {
  const report: PingReport = { accepted: [], refused: [], stopped: undefined };
  for (const feed of feeds) {
    const answer = await patiently(hub, feed, network);
    if (answer.kind === "accepted") report.accepted.push(feed);
    else if (answer.kind === "refused") report.refused.push({ feed, why: answer.why });
    else {
      report.stopped = answer.why;
      break;
    }
  }
  return report;
}
