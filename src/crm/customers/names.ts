/** Names and numbers in the forms in which two of them are compared. */

/** One width, one case, no marks, single spaces. */
export const foldName = (name: string): string =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]+/gu, " ")
    .trim();

/** Words that say what a company is in law, and tell no two apart. */
const legalWords = new Set(
  "ltd limited inc incorporated llc llp plc corp corporation co company gmbh ag kg sa sas sarl srl spa bv nv ab as oy kk pte pty sdn bhd the".split(
    " ",
  ),
);
/** Longest first, so that `股份有限公司` goes whole. */
const legalEnds = [
  "集团股份有限公司",
  "集團股份有限公司",
  "股份有限公司",
  "有限责任公司",
  "有限責任公司",
  "集团有限公司",
  "集團有限公司",
  "有限公司",
  "分公司",
  "子公司",
  "公司",
  "集团",
  "集團",
  "株式会社",
  "株式會社",
];

function withoutLegalEnd(name: string): string {
  const end = legalEnds.find((each) => name.endsWith(each) && name.length > each.length + 1);
  return end ? name.slice(0, -end.length) : name;
}

/** A company's name without its legal form: `Acme Co., Ltd.` and `ACME` agree, `北京晨光科技有限公司` and `北京晨光科技` too. */
export function coreName(name: string): string {
  const words = foldName(name).split(" ");
  const telling = words.filter((word) => !legalWords.has(word));
  return withoutLegalEnd((telling.length > 0 ? telling : words).join(""));
}

/** Digits alone, an extension left out. */
export const digitsOf = (phone: string): string =>
  phone
    .normalize("NFKC")
    .replace(/(?:x|ext\.?|转|轉|#)\s*\d{1,6}\s*$/i, "")
    .replaceAll(/\D/g, "");

/** What two ways of writing one number share: its last nine digits, without country code and trunk zero; "" where there are too few. */
export function phoneKey(phone: string): string {
  const digits = digitsOf(phone);
  return digits.length < 7 ? "" : digits.slice(-9);
}

/** Domains at which anybody may have an address: sharing one says nothing. */
const freeMail = new Set(
  "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.com.cn yahoo.com.tw ymail.com icloud.com me.com mac.com aol.com proton.me protonmail.com gmx.com gmx.net gmx.de web.de mail.com mail.ru yandex.ru zoho.com qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn 188.com aliyun.com 21cn.com tom.com pchome.com.tw hinet.net seed.net.tw".split(
    " ",
  ),
);

/** The domain of an address or a web address; "" where it is nobody's own. */
export function domainOf(address: string): string {
  const host = /@/.test(address) ? address.split("@").at(-1) : address.replace(/^[a-z]+:\/\//i, "").split(/[/:?#]/)[0];
  const domain = (host ?? "")
    .trim()
    .toLowerCase()
    .replace(/^www\d?\./, "");
  return domain.includes(".") && !freeMail.has(domain) ? domain : "";
}
