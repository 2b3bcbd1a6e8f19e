/** Countries: the time zones in which their people live, and the names under which people write them. */

export interface Country {
  /** IANA zones; the outermost ones of a wide country, between which all others lie. */
  readonly zones: readonly string[];
  /** In small letters, without dots. */
  readonly names: readonly string[];
}

/** By ISO 3166-1 code. */
export const countries: Readonly<Record<string, Country>> = {
  AE: { zones: ["Asia/Dubai"], names: ["united arab emirates", "uae", "阿联酋", "阿聯酋"] },
  AT: { zones: ["Europe/Vienna"], names: ["austria", "österreich", "奥地利", "奧地利"] },
  AU: { zones: ["Australia/Perth", "Australia/Sydney"], names: ["australia", "澳大利亚", "澳洲", "澳大利亞"] },
  BR: { zones: ["America/Rio_Branco", "America/Sao_Paulo"], names: ["brazil", "brasil", "巴西"] },
  CA: { zones: ["America/Vancouver", "America/St_Johns"], names: ["canada", "加拿大"] },
  CH: { zones: ["Europe/Zurich"], names: ["switzerland", "schweiz", "suisse", "瑞士"] },
  CN: {
    zones: ["Asia/Shanghai"],
    names: ["china", "pr china", "prc", "mainland china", "people's republic of china", "中国", "中國", "大陆", "大陸"],
  },
  DE: { zones: ["Europe/Berlin"], names: ["germany", "deutschland", "德国", "德國"] },
  ES: { zones: ["Europe/Madrid"], names: ["spain", "españa", "西班牙"] },
  FR: { zones: ["Europe/Paris"], names: ["france", "法国", "法國"] },
  GB: { zones: ["Europe/London"], names: ["united kingdom", "uk", "great britain", "england", "scotland", "wales", "英国", "英國"] },
  HK: { zones: ["Asia/Hong_Kong"], names: ["hong kong", "hong kong sar", "香港", "中国香港", "中國香港"] },
  ID: { zones: ["Asia/Jakarta", "Asia/Jayapura"], names: ["indonesia", "印度尼西亚", "印尼"] },
  IE: { zones: ["Europe/Dublin"], names: ["ireland", "爱尔兰", "愛爾蘭"] },
  IN: { zones: ["Asia/Kolkata"], names: ["india", "印度"] },
  IT: { zones: ["Europe/Rome"], names: ["italy", "italia", "意大利", "義大利"] },
  JP: { zones: ["Asia/Tokyo"], names: ["japan", "日本"] },
  KR: { zones: ["Asia/Seoul"], names: ["south korea", "korea", "republic of korea", "韩国", "韓國"] },
  MO: { zones: ["Asia/Macau"], names: ["macao", "macau", "macau sar", "澳门", "澳門", "中国澳门"] },
  MY: { zones: ["Asia/Kuala_Lumpur"], names: ["malaysia", "马来西亚", "馬來西亞"] },
  NL: { zones: ["Europe/Amsterdam"], names: ["netherlands", "the netherlands", "holland", "nederland", "荷兰", "荷蘭"] },
  NZ: { zones: ["Pacific/Auckland"], names: ["new zealand", "新西兰", "紐西蘭"] },
  PH: { zones: ["Asia/Manila"], names: ["philippines", "the philippines", "菲律宾", "菲律賓"] },
  SG: { zones: ["Asia/Singapore"], names: ["singapore", "新加坡"] },
  TH: { zones: ["Asia/Bangkok"], names: ["thailand", "泰国", "泰國"] },
  TW: { zones: ["Asia/Taipei"], names: ["taiwan", "roc", "台湾", "臺灣", "台灣", "中国台湾"] },
  US: {
    zones: ["Pacific/Honolulu", "America/New_York"],
    names: ["united states", "united states of america", "usa", "america", "美国", "美國"],
  },
  VN: { zones: ["Asia/Ho_Chi_Minh"], names: ["vietnam", "viet nam", "越南"] },
};

const codes: ReadonlyMap<string, string> = new Map(
  Object.entries(countries).flatMap(([code, { names }]) => [code.toLowerCase(), ...names].map((name) => [name, code] as const)),
);

/** The code of a country out of what stands in its cell, a code or a name; null when it is none of these. */
export const countryCode = (text: string | null): string | null =>
  codes.get((text ?? "").normalize("NFKC").replaceAll(".", "").replace(/\s+/g, " ").trim().toLowerCase()) ?? null;
