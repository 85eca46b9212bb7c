import { execFile } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { readFileSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { hubTopics, pingHub, type Network } from "#newsroom/feeds/websub.ts";
import { contentFolder } from "../../content-folder.ts";
import { feedsOf, floodWire } from "./feed-wire.ts";

const feeds = ["https://vi-du.vn/feeds/rss.xml", "https://vi-du.vn/feeds/atom.xml"];

/** A hub that answers with these codes (or does not, on an error), in turn; the last goes on. */
function hubAnswering(...answers: (number | Error)[]) {
  const asked: string[] = [];
  const waits: number[] = [];
  const network: Network = {
    post(_url, body) {
      const answer = answers[Math.min(asked.length, answers.length - 1)]!;
      asked.push(body.toString());
      return typeof answer === "number"
        ? Promise.resolve({ status: answer, location: "/moi" })
        : Promise.reject(answer);
    },
    wait(milliseconds) {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  return { asked, waits, network };
}

describe("telling a hub", () => {
  it("names each feed by itself", async () => {
    const { asked, network } = hubAnswering(204);
    const report = await pingHub("https://hub.example/", feeds, network);
    expect(report).toEqual({ accepted: feeds, refused: [], stopped: undefined });
    expect(asked).toEqual(feeds.map((feed) => `hub.mode=publish&hub.url=${encodeURIComponent(feed)}`));
  });

  it("tries again when the hub is busy, with growing pauses", async () => {
    const { asked, waits, network } = hubAnswering(503, 429, 204);
    expect((await pingHub("https://hub.example/", feeds, network)).accepted).toEqual(feeds);
    expect(asked).toHaveLength(4);
    expect(waits).toEqual([1000, 5000]);
  });

  it("gives up after three tries and leaves the rest", async () => {
    const { asked, network } = hubAnswering(
      new TypeError("fetch failed", { cause: Object.assign(new Error(""), { code: "ECONNREFUSED" }) }),
    );
    const report = await pingHub("https://hub.example/", feeds, network);
    expect(report).toEqual({ accepted: [], refused: [], stopped: "không nối được tới hub (ECONNREFUSED)" });
    expect(asked).toHaveLength(3);
    const slow = hubAnswering(new DOMException("aborted", "TimeoutError"));
    expect((await pingHub("https://hub.example/", feeds, slow.network)).stopped).toBe(
      "hub không trả lời kịp",
    );
  });

  it("does not insist where the hub says no or has moved, and goes on with the next", async () => {
    const { asked, network } = hubAnswering(403, 301);
    const report = await pingHub("https://hub.example/", feeds, network);
    expect(report.refused.map(({ why }) => why)).toEqual([
      "hub từ chối (mã 403)",
      "hub đã chuyển sang /moi, hãy sửa «webSubHub»",
    ]);
    expect(asked).toHaveLength(2);
  });

  it("is about every feed that names the hub", async () => {
    const wire = await floodWire();
    const hub = "https://hub.example/";
    const { addresses, read } = feedsOf({ ...wire, site: { ...wire.site, webSubHub: hub } });
    const naming = addresses.filter((address) => read(address).includes(hub));
    expect(hubTopics(wire).sort()).toEqual(naming.map((address) => `https://flood.example${address}`).sort());
  });
});

describe("npm run ping-hub", () => {
  const run = (contentDir: string): Promise<{ code: number; output: string }> =>
    new Promise((resolve) => {
      execFile(
        process.execPath,
        ["scripts/ping-hub.ts"],
        { env: { ...process.env, CONTENT_DIR: contentDir, SITE_NOW: "2026-11-20T00:00:00+07:00" } },
        (error, stdout, stderr) => {
          resolve({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` });
        },
      );
    });
  const siteWith = (hub: string) => {
    const site = readFileSync(path.resolve("tests/fixtures/flood/site.yaml"), "utf8");
    return contentFolder({ "site.yaml": `${site}webSubHub: ${hub}\n` });
  };

  it("sends a form to the hub for each feed", { timeout: 30_000 }, async () => {
    const got: { method: string | undefined; type: string | undefined; body: string }[] = [];
    const read = async (request: IncomingMessage) => {
      let body = "";
      for await (const chunk of request) body += String(chunk);
      got.push({ method: request.method, type: request.headers["content-type"], body });
    };
    const server = createServer((request, response) => {
      void read(request).then(() => response.writeHead(204).end());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { code, output } = await run(siteWith(hub));
    expect(output).toBe(`Đã báo cho hub ${hub}: 7/7 nguồn tin.\n`);
    expect(code).toBe(0);
    expect(got).toHaveLength(7);
    expect(new Set(got.map(({ method, type }) => `${method!} ${type!.split(";")[0]!}`))).toEqual(
      new Set(["POST application/x-www-form-urlencoded"]),
    );
    expect(got.map(({ body }) => new URLSearchParams(body).get("hub.url"))).toContain(
      "https://flood.example/feeds/chu-de/chuan-bi.xml",
    );
  });

  it("says what to do when the hub cannot be reached, and ends with 1", { timeout: 60_000 }, async () => {
    // A port on which nobody listens any more.
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const { code, output } = await run(siteWith(`http://127.0.0.1:${port}/`));
    expect(output).toMatch(
      /^Dừng, đã thử ba lần: không nối được tới hub \(ECONNREFUSED\)\..*Hãy chạy lại sau\.\n$/u,
    );
    expect(code).toBe(1);
  });

  it("does nothing without a hub, and says so", { timeout: 30_000 }, async () => {
    const { code, output } = await run(contentFolder());
    expect({ code, output }).toEqual({
      code: 0,
      output: "site.yaml không ghi «webSubHub», nên không có hub nào để báo. Không phải làm gì thêm.\n",
    });
  });
});
