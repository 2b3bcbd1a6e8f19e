/** Turns a file's bytes into text, whatever wrote them: UTF-8, UTF-16, GB18030 or Big5. */

export const encodings = ["utf-8", "utf-16le", "utf-16be", "gb18030", "big5", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Characters that could not be read; each stands as U+FFFD in the text. */
  readonly lost: number;
}

const countLost = (text: string): number => text.split("\ufffd").length - 1;

/** Reads the bytes as this encoding; a byte-order mark is taken away. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, lost: countLost(text) };
}

const starts = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

function marked(bytes: Uint8Array): Encoding | undefined {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (starts(bytes, 0xff, 0xfe)) return "utf-16le";
  return starts(bytes, 0xfe, 0xff) ? "utf-16be" : undefined;
}

/** UTF-16 without a mark: every other byte of ASCII text is zero. */
function zeroed(bytes: Uint8Array): Encoding | undefined {
  const head = bytes.subarray(0, 1_000);
  const zeros = (from: number): number => head.filter((byte, at) => byte === 0 && at % 2 === from).length;
  const few = head.length / 5;
  if (head.length < 2 || head.length % 2 === 1) return undefined;
  if (zeros(1) > few && zeros(1) > zeros(0)) return "utf-16le";
  return zeros(0) > few ? "utf-16be" : undefined;
}

/** Characters that every list of customers has, in both scripts: Big5 read as GB18030 gives rare ones. */
const common = new Set(
  "客户客戶名称稱电话電話手机機邮箱郵件地址公司联聯系人备備注註负负責责编编號号订訂单單金额額日期时間间来源业業产產品状態态姓性别職职务務部门門省市区區县縣路街王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫朱马馬有限北京上海广廣州深圳台臺中大小一二三四五六七八九十新东東南西",
);

const score = (text: string): number => [...text.slice(0, 20_000)].filter((character) => common.has(character)).length;

function fits(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encoding that the bytes are in, by their mark, by what they allow, and by which one gives common characters. */
export function detect(bytes: Uint8Array): Encoding {
  const sure = marked(bytes) ?? zeroed(bytes) ?? (fits(bytes, "utf-8") ? "utf-8" : undefined);
  if (sure) return sure;
  const chinese = (["gb18030", "big5"] as const).filter((encoding) => fits(bytes, encoding));
  const scored = chinese.map((encoding) => ({ encoding, score: score(decodeAs(bytes, encoding).text) }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (first, next) => (first && first.score >= next.score ? first : next),
    undefined,
  );
  if (best && (best.score > 0 || !fits(bytes, "windows-1252"))) return best.encoding;
  return isWestern(bytes) ? "windows-1252" : (best?.encoding ?? "utf-8");
}

/** Western text has lone bytes above ASCII between letters; Chinese text has them in pairs. */
function isWestern(bytes: Uint8Array): boolean {
  let lone = 0;
  let high = 0;
  bytes.forEach((byte, at) => {
    if (byte < 0x80) return;
    high++;
    if ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) lone++;
  });
  return high > 0 && lone * 2 > high;
}

export const decode = (bytes: Uint8Array): Decoded => decodeAs(bytes, detect(bytes));
