/**
 * Tells the WebSub hub of `site.yaml` that the feeds have changed: `npm run ping-hub`, after the new `dist` is online.
 * Without a hub it says so and ends well; exit code 1 when a feed could not be told.
 */
import { setTimeout } from "node:timers/promises";
import { readEdition } from "#document/edition.ts";
import { ContentError } from "#library/problems.ts";
import { hubTopics, pingHub } from "#newsroom/feeds/websub.ts";
import { wireOf } from "#newsroom/wire.ts";
import { editionOptions, EnvironmentError } from "#site/environment.ts";

const TIMEOUT_MS = 15_000;

async function main(): Promise<number> {
  const wire = wireOf(await readEdition(editionOptions()));
  const hub = wire.site.webSubHub;
  if (hub === undefined) {
    console.log("site.yaml không ghi «webSubHub», nên không có hub nào để báo. Không phải làm gì thêm.");
    return 0;
  }
  const feeds = hubTopics(wire);
  const { accepted, refused, stopped } = await pingHub(hub, feeds, {
    async post(url, body) {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      // A redirect would turn the request into a GET that tells the hub nothing.
      const response = await fetch(url, { method: "POST", body, redirect: "manual", signal });
      await response.body?.cancel();
      return { status: response.status, location: response.headers.get("location") };
    },
    wait: async (milliseconds) => {
      await setTimeout(milliseconds);
    },
  });
  if (accepted.length > 0)
    console.log(`Đã báo cho hub ${hub}: ${accepted.length}/${feeds.length} nguồn tin.`);
  for (const { feed, why } of refused) console.error(`Chưa báo được ${feed}: ${why}.`);
  if (stopped !== undefined) {
    console.error(
      `Dừng, đã thử ba lần: ${stopped}. Người đọc vẫn thấy bài mới khi máy họ tự hỏi lại. Hãy chạy lại sau.`,
    );
  }
  return accepted.length === feeds.length ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof ContentError || error instanceof EnvironmentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
