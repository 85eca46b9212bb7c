import { articleFile } from "./content-folder.ts";

/** A valid press kit of the second province with this text; `changes` replace lines of its front matter. */
export function pressFormFile(text: string, changes: Record<string, string | null> = {}): string {
  return articleFile(text, {
    title: "Tư liệu thử",
    angles: "[Một hướng viết để thử, Một hướng viết khác để thử]",
    pieces: "[articles/mot, articles/hai, questions/khi-nao-phai-di]",
    ...changes,
  });
}

/** Two articles that such a kit names. */
export const twoArticles = {
  "articles/mot.mdx": articleFile("Chữ của bài một.", { title: "Bài một" }),
  "articles/hai.mdx": articleFile("Chữ của bài hai.", { title: "Bài hai" }),
};
