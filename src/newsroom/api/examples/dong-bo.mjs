// Chạy mỗi giờ một lần: node dong-bo.mjs (Node 18 trở lên)
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";

const NGUON = "https://noi-phat-hanh.example";

async function lay(diaChi) {
  const traLoi = await fetch(diaChi);
  if (!traLoi.ok) throw new Error(`${diaChi}: ${traLoi.status}`); // dừng, lần sau thử lại
  return traLoi.json();
}

const daLay = JSON.parse(await readFile("da-lay.json", "utf8").catch(() => "{}"));
const { items } = await lay(`${NGUON}/api/v1/changes.json`);
const tep = (id) => `bai/${id.replace("/", "--")}.html`;

await mkdir("bai", { recursive: true });
for (const { id, status, jsonSha256, api } of items) {
  if (daLay[id] === jsonSha256) continue; // không có gì đổi
  if (status === "published") await writeFile(tep(id), (await lay(api)).bodies.html);
  else await rm(tep(id), { force: true }); // đã rút hoặc tạm dừng: gỡ
  daLay[id] = jsonSha256;
}
for (const id of Object.keys(daLay)) {
  if (items.some((muc) => muc.id === id)) continue;
  await rm(tep(id), { force: true }); // không còn trong danh sách: đã hết hạn
  delete daLay[id];
}
await writeFile("da-lay.json", JSON.stringify(daLay));
