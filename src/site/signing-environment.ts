/**
 * The edge to the environment for signing: where the publisher's secret key is. It never comes from the project.
 */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";

export interface SigningSecrets {
  /** Content of the key file; undefined when `problems` says why there is none. */
  secretKey: string | undefined;
  password: string | undefined;
  /** Vietnamese sentences; without anything secret. */
  problems: string[];
}

const real = (file: string): string => (existsSync(file) ? realpathSync(file) : path.resolve(file));

const liesIn = (file: string, folder: string): boolean => {
  const relative = path.relative(real(folder), real(file));
  return relative === "" || (!relative.startsWith("..") && !path.isAbsolute(relative));
};

function fromFile(file: string, forbidden: readonly string[]): string | { problem: string } {
  const folder = forbidden.find((one) => liesIn(file, one));
  if (folder !== undefined) {
    return {
      problem: `Tệp khóa bí mật đang nằm trong thư mục ${folder}, nơi có thể bị chép đi hoặc đưa lên mạng. Chuyển tệp ra ngoài, ví dụ vào ~/.minisign/, rồi ký lại.`,
    };
  }
  try {
    return readFileSync(file, "utf8");
  } catch {
    return {
      problem: `Không đọc được tệp khóa ${file} (MINISIGN_SECRET_KEY_FILE). Xem lại đường dẫn và quyền đọc.`,
    };
  }
}

/**
 * `MINISIGN_SECRET_KEY` (content of the key file) or `MINISIGN_SECRET_KEY_FILE` (its path), and `MINISIGN_PASSWORD`.
 *
 * @param forbidden folders from which no key is taken: project, content, built site
 */
export function signingSecrets(env: NodeJS.ProcessEnv, forbidden: readonly string[]): SigningSecrets {
  const given = (name: string): string | undefined => (env[name] === "" ? undefined : env[name]);
  const password = given("MINISIGN_PASSWORD");
  const content = given("MINISIGN_SECRET_KEY");
  const file = given("MINISIGN_SECRET_KEY_FILE");
  const refuse = (problem: string): SigningSecrets => ({
    secretKey: undefined,
    password,
    problems: [problem],
  });
  if (content !== undefined && file !== undefined) {
    return refuse("Chỉ đặt một trong hai biến MINISIGN_SECRET_KEY và MINISIGN_SECRET_KEY_FILE.");
  }
  if (content !== undefined) return { secretKey: content, password, problems: [] };
  if (file === undefined) {
    return refuse(
      "Chưa có khóa bí mật. Đặt MINISIGN_SECRET_KEY_FILE là đường dẫn tới tệp khóa, hoặc MINISIGN_SECRET_KEY là nội dung tệp ấy. Chưa có khóa thì tạo bằng minisign -G (xem «Ký bản phát hành» trong huong-dan.md).",
    );
  }
  const read = fromFile(file, forbidden);
  return typeof read === "string" ? { secretKey: read, password, problems: [] } : refuse(read.problem);
}
