import { writeFileSync, mkdirSync } from "node:fs";
import { examine } from "#document/edition.ts";
import { manuscriptOf } from "#document/manuscript.ts";
import { writePdf } from "#document/writers/pdf/pdf.ts";
const { edition } = await examine({ contentDir: "/work/main/content", now: new Date("2026-11-23T12:00:00+07:00") });
const out="/tmp/t/out"; mkdirSync(out,{recursive:true});
const times:number[]=[];
const only = process.argv[2];
for (const item of edition!.library.items) {
  if (item.body===undefined) continue;
  if (only && !item.ref.includes(only)) continue;
  const m = manuscriptOf(item, edition!.documentOf(item as never), edition!.library.site);
  const t=performance.now();
  try { const b = await writePdf(m);
  const dt=performance.now()-t; times.push(dt);
  writeFileSync(`${out}/${item.slug}.pdf`, b); if (only) console.log(item.ref, dt.toFixed(1), b.length);
  } catch(e) { console.log(item.ref, String(e).slice(0,600)); if (times.length===0) break; }
}
console.log("first", times[0], "n", times.length, "median", [...times].sort((a,b)=>a-b)[times.length>>1], "max warm", Math.max(...times.slice(1)));
