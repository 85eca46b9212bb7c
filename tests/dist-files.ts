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

const read = (dist: string, files: string[]): HtmlPage[] =>
  files.map((file) => ({
    file,
    address: addressOf(file),
    html: readFileSync(path.join(dist, file), "utf8"),
  }));

const isFrame = (file: string): boolean => file.startsWith("nhung/");

/**
 * Every page of a built site. The HTML files of republish kits are downloads, and what others put into a frame is no
 * page of its own.
 */
export function htmlPages(dist: string): HtmlPage[] {
  return read(
    dist,
    filesBelow(dist).filter((file) => (file.endsWith("index.html") && !isFrame(file)) || file === "404.html"),
  );
}

/** Every document that stands in a frame on other sites. */
export function framePages(dist: string): HtmlPage[] {
  return read(
    dist,
    filesBelow(dist).filter((file) => file.endsWith("index.html") && isFrame(file)),
  );
}
