/**
 * Requests to try, as the page for developers shows them: each runs as it stands, on what this site has.
 */
import { apiAddress, ninjsAddress } from "#library/addresses.ts";
import type { Wire } from "../wire.ts";
import { API } from "./site.ts";

export interface SampleRequest {
  label: string;
  command: string;
}

export function sampleRequests({ site, stories, topics }: Wire): SampleRequest[] {
  const curl = (address: string, options = "") => `curl -s ${options}${site.baseUrl}${address}`;
  const [story] = stories;
  const [topic] = topics;
  return [
    { label: "Cửa vào: mọi địa chỉ khác có trong đây", command: curl(`${API}/index.json`) },
    { label: "Mọi bài, mới nhất trước", command: curl(`${API}/items.json`) },
    ...(topic === undefined
      ? []
      : [{ label: `Bài về «${topic.data.title}»`, command: curl(`${API}/topics/${topic.slug}.json`) }]),
    ...(story === undefined
      ? []
      : [
          {
            label: "Một bài, lưu vào tệp",
            command: curl(apiAddress(story.kind, story.slug), "-o bai.json "),
          },
          { label: "Cũng bài ấy theo ninjs 3.0", command: curl(ninjsAddress(story.slug), "-o ninjs.json ") },
        ]),
    {
      label: "Hỏi có gì đổi; chưa đổi thì máy chủ trả lời 304 và không gửi gì",
      command: curl(
        `${API}/changes.json`,
        "--etag-compare changes.etag --etag-save changes.etag -o changes.json ",
      ),
    },
    { label: "Mô tả cho công cụ sinh mã", command: curl(`${API}/openapi.json`, "-o openapi.json ") },
  ];
}
