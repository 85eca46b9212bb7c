/**
 * Vite plugin: a saved content file shows at once in `npm run dev`.
 */
import path from "node:path";
import type { Plugin } from "vite";

const holder = "/site/current-edition.ts";

/** @param contentDir absolute path of the content folder */
export function contentReload(contentDir: string): Plugin {
  return {
    name: "content-reload",
    apply: "serve",
    configureServer(server) {
      server.watcher.add(contentDir);
      const reload = (file: string): void => {
        if (!path.resolve(file).startsWith(contentDir + path.sep)) return;
        for (const environment of Object.values(server.environments)) {
          for (const [id, module] of environment.moduleGraph.idToModuleMap) {
            if (id.split("?")[0]?.endsWith(holder) === true) environment.moduleGraph.invalidateModule(module);
          }
          environment.hot.send({ type: "full-reload", path: "*" });
        }
      };
      for (const event of ["add", "change", "unlink"] as const) server.watcher.on(event, reload);
    },
  };
}
