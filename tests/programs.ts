import { spawnSync } from "node:child_process";

/** Runs a command line as a newsroom would type it. */
export const shell = (command: string, cwd = ".") =>
  spawnSync("sh", ["-c", command], { cwd, encoding: "utf8" });

/** Standard programs of newsrooms, where this machine has them. */
export const has = {
  sha256sum: shell("sha256sum --version").stdout.includes("GNU coreutils"),
  minisign: shell("minisign -v").status === 0,
};
