/** Utilities: encodings, digests, signatures, archives, formats. The digests are those that gas-fakes measured in live Apps Script. */
import { generateKeyPairSync, verify } from "node:crypto";
import { expect, test } from "@jest/globals";
import { digest } from "../../../workbench/services/utilities/digest.ts";
import { sprintf } from "../../../workbench/services/utilities/sprintf.ts";
import { runMain, withScript } from "../runtime/script.ts";

test.each([
  ["%11.6f|", [123.456], " 123.456000|"],
  ["%6s|%-6s|", ["abc", "abc"], "   abc|abc   |"],
  ["%05d %+d %x %X %o %b", [-42, 7, 255, 255, 8, 5], "-0042 +7 ff FF 10 101"],
  ["%d%% of %s", [3.9, "all"], "3% of all"],
  ["%.2e %c %.2s", [12345, 65, "xyz"], "1.23e+04 A xy"],
  ["%s and %s and %q", ["one"], "one and %s and %q"],
])("%j of %j is %j", (template, values, expected) => {
  expect(sprintf(template, values)).toBe(expected);
});

test.each([
  ["", "8350e5a3e24c153df2275c9f80692773"],
  ["abc", "da853b0d3f88d99b30283a69e6ded6bb"],
  ["12345678901234567890123456789012345678901234567890123456789012345678901234567890", "d5976f79d83d3a0dc9806c3c66f3efd8"],
])("MD2 of %j is RFC 1319's", (text, expected) => {
  expect(digest("MD2", Buffer.from(text)).toString("hex")).toBe(expected);
});

const value = async (body: string) => {
  const { value: result, error } = await runMain(`function main() { ${body} }`);
  return error ? `${error.name}: ${error.message}` : result;
};

const mismatch = (types: string, method: string) =>
  `Exception: The parameters (${types}) don't match the method signature for Utilities.${method}.`;

test.each([
  ["computeDigest(Utilities.DigestAlgorithm.MD5, '€🙂').slice(0, 4)", [-22, 3, -4, -72]],
  ["computeDigest(Utilities.DigestAlgorithm.MD5, '€🙂', Utilities.Charset.UTF_8).slice(0, 4)", [-71, 89, 42, -99]],
  ["computeDigest(Utilities.DigestAlgorithm.MD5, Utilities.newBlob('€🙂').getBytes()).slice(0, 4)", [-71, 89, 42, -99]],
  ["computeDigest(Utilities.DigestAlgorithm.SHA_384, 'input to hash').slice(0, 4)", [85, -35, -41, -89]],
  ["computeHmacSha256Signature('café', '€🙂').slice(0, 4)", [-125, 73, -127, -128]],
  ["computeHmacSha256Signature('café', '€🙂', Utilities.Charset.UTF_8).slice(0, 4)", [76, -16, 35, 99]],
  ["computeHmacSignature(Utilities.MacAlgorithm.HMAC_MD5, 'input to hash', 'key').length", 16],
  ["computeHmacSha256Signature([1], 'key')", mismatch("number[],String", "computeHmacSha256Signature")],
  ["computeHmacSha256Signature('a', 'key', 'fake')", mismatch("String,String,String", "computeHmacSha256Signature")],
  ["computeHmacSha256Signature(['x'], [1])", "Exception: Cannot convert Array to (class)."],
  ["computeDigest('MD5', 'x')", mismatch("String,String", "computeDigest")],
  ["computeRsaSha256Signature('x', 'no key')", "Exception: Invalid argument: key"],
  ["base64Encode('Google グループ', Utilities.Charset.UTF_8)", "R29vZ2xlIOOCsOODq+ODvOODlw=="],
  ["base64EncodeWebSafe('Google グループ', Utilities.Charset.UTF_8)", "R29vZ2xlIOOCsOODq-ODvOODlw=="],
  ["base64Decode('R29v').concat(Utilities.base64DecodeWebSafe('R-8='))", [71, 111, 111, 71, -17]],
  ["base64Decode('a b;')", "Exception: Could not decode string."],
  ["base64Encode({})", mismatch("(class)", "base64Encode")],
  ["formatDate(new Date(0), 'GMT+8', 'HH:mm z Z')", "08:00 GMT+08:00 +0800"],
  ["formatDate(new Date(0), 'GMT-05:00', 'HH:mm')", "19:00"],
  ["formatDate(new Date(0), 'GMT+5:30', 'HH:mm')", "05:30"],
  ["formatDate('2026', 'GMT', 'yyyy')", mismatch("String,String,String", "formatDate")],
  ["parseDate('never', 'GMT', 'yyyy')", 'Exception: Unparseable date: "never"'],
  [
    "parseCsv('a;b\\nc;\"d;e\"', ';')",
    [
      ["a", "b"],
      ["c", "d;e"],
    ],
  ],
  ["parseCsv('a,\"b')", "Exception: Could not parse text."],
  ["jsonParse('{\"a\":[1]}')", { a: [1] }],
  ["jsonStringify({ a: [1, null] })", '{"a":[1,null]}'],
  ["sleep(300001)", "Exception: Invalid argument: milliseconds"],
  ["sleep('rubbish')", "Exception: Cannot convert rubbish to int."],
  ["sleep(NaN)", "Exception: Cannot convert NaN to int."],
  ["jsonParse('{')", "Exception: Could not parse text."],
  ["newBlob({})", mismatch("(class)", "newBlob")],
])("Utilities.%s", async (call, expected) => {
  expect(await value(`return Utilities.${call}`)).toEqual(expected);
});

test("an archive keeps names, types and bytes", async () => {
  const body = `const files = ["one", "zwei äöü"].map((text, i) => Utilities.newBlob(text, "text/plain", "folder/b" + i + ".txt"));
    const zip = Utilities.zip(files);
    const back = Utilities.unzip(zip).map((one) => [one.getName(), one.getContentType(), one.getDataAsString()]);
    const gz = Utilities.gzip(files[1]);
    const un = Utilities.ungzip(gz);
    return [zip.getName(), zip.getContentType(), Utilities.zip(files, "y.zip").getName(), back, gz.getName(), gz.getContentType(), un.getName(), un.getContentType(), un.getDataAsString(), Utilities.ungzip(Utilities.gzip(files[0], "named")).getName()]`;
  expect(await value(body)).toEqual([
    ...["archive.zip", "application/zip", "y.zip"],
    [
      ["folder/b0.txt", "text/plain", "one"],
      ["folder/b1.txt", "text/plain", "zwei äöü"],
    ],
    ...["archive.gz", "application/x-gzip", "archive", null, "zwei äöü", "named"],
  ]);
});

test("a nameless blob cannot be zipped, and what is no archive cannot be unzipped", async () => {
  expect(await value("Utilities.zip([Utilities.newBlob('x')])")).toBe("Exception: Blob object must have non-null name for this operation.");
  expect(await value("Utilities.unzip(Utilities.newBlob('x'))")).toBe("Exception: Invalid argument: zip");
});

test("an RSA signature verifies", async () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  const code = `function main(key) { return [Utilities.computeRsaSha256Signature("text", key), Utilities.computeRsaSha1Signature("text", key), Utilities.computeRsaSignature(Utilities.RsaAlgorithm.RSA_SHA_256, "text", key)] }`;
  await withScript({ code }, async (bench) => {
    const [sha256, sha1, named] = (await bench.call("main", [pem])).value as number[][];
    expect(verify("sha256", Buffer.from("text"), publicKey, Uint8Array.from(sha256 ?? []))).toBe(true);
    expect(verify("sha1", Buffer.from("text"), publicKey, Uint8Array.from(sha1 ?? []))).toBe(true);
    expect(named).toEqual(sha256);
  });
});

test("a seeded workbench draws the same ids", async () => {
  const code = "function main() { return Utilities.getUuid() }";
  const ids = [1, 2].map(() => withScript({ code }, async (bench) => (await bench.call("main")).value, { seed: 7 }));
  const [first, second] = await Promise.all(ids);
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(second).toBe(first);
});
