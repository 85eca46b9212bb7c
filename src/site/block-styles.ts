/** The styles of all blocks, found in their folders: a new block brings its own. */
import.meta.glob("../document/blocks/*/style.css", { eager: true });
