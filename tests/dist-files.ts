import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** All files below a folder, as sorted relative paths. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** The address under which a server shows an HTML file. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/u, "$1")}`;
}

export interface HtmlPage {
  file: string;
  address: string;
  html: string;
}

/** Every page of a built site; the HTML files of republish kits are downloads, not pages. */
export function htmlPages(dist: string): HtmlPage[] {
  return filesBelow(dist)
    .filter((file) => file.endsWith("index.html") || file === "404.html")
    .map((file) => ({ file, address: addressOf(file), html: readFileSync(path.join(dist, file), "utf8") }));
}
