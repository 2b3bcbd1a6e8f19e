/** Utilities and Blob: encodings, digests, signatures, archives, dates, texts, bytes. */

function hex_(bytes) {
  return bytes.map((byte) => `0${(byte & 255).toString(16)}`.slice(-2)).join("");
}

function conform_Utilities_base64() {
  const text = "Google グループ";
  const bytes = [71, 111, 111, 103, 108, 101, 32, -29, -126, -80, -29, -125, -85, -29, -125, -68, -29, -125, -105];
  const utf8 = Utilities.Charset.UTF_8;
  const source = "TD Utilities.base64Encode";
  check("a text in UTF-8", source, () => same(Utilities.base64Encode(text, utf8), "R29vZ2xlIOOCsOODq+ODvOODlw=="));
  check("web-safe, with its padding", source, () => same(Utilities.base64EncodeWebSafe(text, utf8), "R29vZ2xlIOOCsOODq-ODvOODlw=="));
  check("a plain text", source, () => same(Utilities.base64Encode("A string here"), "QSBzdHJpbmcgaGVyZQ=="));
  check("bytes", source, () => same(Utilities.base64Encode(bytes), "R29vZ2xlIOOCsOODq+ODvOODlw=="));
  check("web-safe bytes", source, () => same(Utilities.base64EncodeWebSafe([-1, -2, -3]), "__79"));
  check("a text without a character set is UTF-8", "K base64-charset", () => same(Utilities.base64Encode("é"), "w6k="));
  check("decoding gives signed bytes", "TD Utilities.base64Decode", () =>
    same(Utilities.base64Decode("R29vZ2xlIOOCsOODq+ODvOODlw=="), bytes),
  );
  check("decoding with a character set", "TD Utilities.base64Decode", () =>
    same(Utilities.base64Decode("R29vZ2xlIOOCsOODq+ODvOODlw==", utf8), bytes),
  );
  check("decoding web-safe", "TD Utilities.base64DecodeWebSafe", () =>
    same(Utilities.base64DecodeWebSafe("R29vZ2xlIOOCsOODq-ODvOODlw=="), bytes),
  );
  check("what is not base 64 is refused", "public code", () =>
    throwsException(() => Utilities.base64Decode("a;b"), "Could not decode string."),
  );
}

function conform_Utilities_digests() {
  const algorithm = Utilities.DigestAlgorithm;
  const source = "GF test/testutilities.js";
  const start = (name, ...rest) => Utilities.computeDigest(algorithm[name], ...rest).slice(0, 4);
  check("MD5", source, () => same(start("MD5", "input to hash"), [-16, -20, -112, 64]));
  check("SHA-1", source, () => same(start("SHA_1", "input to hash"), [-94, -96, 117, 87]));
  check("SHA-256", source, () => same(start("SHA_256", "input to hash"), [54, -72, -70, -64]));
  check("SHA-384", source, () => same(start("SHA_384", "input to hash"), [85, -35, -41, -89]));
  check("SHA-512", source, () => same(start("SHA_512", "input to hash"), [11, 81, 116, 39]));
  check("MD2", "RFC 1319", () => same(hex_(Utilities.computeDigest(algorithm.MD2, "abc")), "da853b0d3f88d99b30283a69e6ded6bb"));
  check("a text without a character set is ASCII, with question marks", source, () => same(start("MD5", "€🙂"), [-22, 3, -4, -72]));
  check("a text in ASCII", source, () => same(start("MD5", "€🙂", Utilities.Charset.US_ASCII), [-22, 3, -4, -72]));
  check("a text in UTF-8", source, () => same(start("MD5", "€🙂", Utilities.Charset.UTF_8), [-71, 89, 42, -99]));
  check("bytes", source, () => same(start("MD5", Utilities.newBlob("€🙂").getBytes()), [-71, 89, 42, -99]));
  check("bytes take no character set", source, () =>
    throwsException(() => Utilities.computeDigest(algorithm.MD5, [0, 1], Utilities.Charset.UTF_8), /^The parameters \(.*\) don't match/),
  );
  check("texts are no bytes", source, () => throwsException(() => Utilities.computeDigest(algorithm.MD5, ["1x"]), /^Cannot convert /));
}

function conform_Utilities_signatures() {
  const source = "GF test/testutilities.js";
  const text = "this is my input";
  const key = "my key - use a stronger one";
  const signature = [53, -75, -52, -25, -47, 86, -21, 14, -2, -57, 5, -13, 24, 105, -2, -84];
  const bytes = (value) => Utilities.newBlob(value).getBytes();
  const start = (...args) => Utilities.computeHmacSha256Signature(...args).slice(0, 16);
  check("HMAC of texts", source, () => same(start(text, key), signature));
  check("HMAC of bytes", source, () => same(start(bytes(text), bytes(key)), signature));
  check("HMAC of texts in UTF-8", source, () => same(start("café", "€🙂", Utilities.Charset.UTF_8).slice(0, 4), [76, -16, 35, 99]));
  check("HMAC of texts in no character set is of ASCII", source, () => same(start("café", "€🙂").slice(0, 4), [-125, 73, -127, -128]));
  check("a text and bytes do not match", source, () =>
    throwsException(() => Utilities.computeHmacSha256Signature(bytes(text), key), /^The parameters \(.*\) don't match/),
  );
  check("HMAC by algorithm", source, () => {
    same(Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_256, text, key).slice(0, 16), signature);
    same(Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_512, text, key).length, 64);
    same(Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_MD5, bytes(text), bytes(key)).length, 16);
  });
  check("RSA wants a PEM key", "public code", () => {
    throwsException(() => Utilities.computeRsaSha256Signature("a", "no key"), "Invalid argument: key");
    throwsException(() => Utilities.computeRsaSha1Signature("a", "no key"), "Invalid argument: key");
    throwsException(() => Utilities.computeRsaSignature(Utilities.RsaAlgorithm.RSA_SHA_256, "a", "no key"), "Invalid argument: key");
  });
}

function conform_Utilities_archives() {
  const source = "GF test/testutilities.js";
  const blobs = ["one", "zwei"].map((text, index) => Utilities.newBlob(text, "text/plain", `b${index}.txt`));
  const zip = Utilities.zip(blobs);
  check("an archive has a name and a type", source, () => same([zip.getName(), zip.getContentType()], ["archive.zip", "application/zip"]));
  check("an archive's name may be given", source, () => same(Utilities.zip(blobs, "y.zip").getName(), "y.zip"));
  check("unzipped files are as they were", source, () =>
    same(
      Utilities.unzip(zip).map((file) => [file.getName(), file.getContentType(), file.getDataAsString()]),
      [
        ["b0.txt", "text/plain", "one"],
        ["b1.txt", "text/plain", "zwei"],
      ],
    ),
  );
  check("a file without a name cannot be zipped", "K nameless-zip", () =>
    throwsException(() => Utilities.zip([Utilities.newBlob("x")]), "Blob object must have non-null name for this operation."),
  );
  const packed = Utilities.gzip(Utilities.newBlob("text"));
  check("a gzip has a name and a type", source, () =>
    same([packed.getName(), packed.getContentType()], ["archive.gz", "application/x-gzip"]),
  );
  check("unpacked it has neither ending nor type", source, () => {
    const file = Utilities.ungzip(packed);
    same([file.getName(), file.getContentType(), file.getDataAsString()], ["archive", null, "text"]);
    same(Utilities.ungzip(Utilities.gzip(file, "named")).getName(), "named");
  });
}

function conform_Utilities_dates() {
  const noon = new Date(Date.UTC(2023, 0, 1, 12, 0, 0));
  const java = "D guides/support: Java SE SimpleDateFormat";
  const show = (zone, pattern) => Utilities.formatDate(noon, zone, pattern);
  check("a date by its pattern", "GF test/testutilities.js", () => same(show("GMT", "yyyy-MM-dd HH:mm:ss"), "2023-01-01 12:00:00"));
  check("quoted letters stand as they are", "TD Utilities.formatDate", () =>
    same(show("GMT", "yyyy-MM-dd'T'HH:mm:ss'Z'"), "2023-01-01T12:00:00Z"),
  );
  check("a zone by name", java, () => same(show("Asia/Shanghai", "HH:mm Z"), "20:00 +0800"));
  check("a zone by its offset", java, () => same(show("GMT-05:00", "HH:mm"), "07:00"));
  check("names of days and months are English", java, () =>
    same(show("GMT", "EEEE, d MMMM yyyy h:mm a"), "Sunday, 1 January 2023 12:00 PM"),
  );
  check("the day of the year and of the week", java, () => same(show("GMT", "D u"), "1 7"));
  check("an unknown zone is GMT", "K unknown-zone", () => same(show("Nowhere/Land", "HH"), "12"));
  check("a text is no date", "GF notes/oddities.md", () =>
    throwsException(
      () => Utilities.formatDate("2023", "GMT", "yyyy"),
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    ),
  );
  check("a date is read by its pattern", "GF test/testutilities.js", () =>
    same(Utilities.parseDate("2023-01-01T12:00:00Z", "GMT", "yyyy-MM-dd'T'HH:mm:ss'Z'"), noon),
  );
  check("what does not fit is refused", "K unparseable-date", () =>
    throwsException(() => Utilities.parseDate("invalid date", "GMT", "yyyy"), 'Unparseable date: "invalid date"'),
  );
}

function conform_Utilities_texts() {
  check("placeholders with a width", "TD Utilities.formatString", () => {
    same(Utilities.formatString("%11.6f", 123.456), " 123.456000");
    same(Utilities.formatString("%6s", "abc"), "   abc");
  });
  check("several placeholders", "GF test/testutilities.js", () => same(Utilities.formatString("%d + %d = %d", 1, 2, 3), "1 + 2 = 3"));
  check("CSV with quotation marks", "GF test/testutilities.js", () => {
    same(Utilities.parseCsv('a,b,"c,d"\ne,f,g'), [
      ["a", "b", "c,d"],
      ["e", "f", "g"],
    ]);
    same(Utilities.parseCsv('a,"b ""quoted"" c",d'), [["a", 'b "quoted" c', "d"]]);
  });
  check("CSV with another delimiter", "TD Utilities.parseCsv", () =>
    same(Utilities.parseCsv("a\tb\nc\td", "\t"), [
      ["a", "b"],
      ["c", "d"],
    ]),
  );
  check("broken CSV is refused", "public code", () => throwsException(() => Utilities.parseCsv('a,"b'), "Could not parse text."));
  check("an id is a UUID of the fourth version", "TD Utilities.getUuid", () => {
    isTrue(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(Utilities.getUuid()));
    isTrue(Utilities.getUuid() !== Utilities.getUuid());
  });
  check("JSON, the old way", "T Utilities.jsonParse", () => {
    same(Utilities.jsonParse('{"a":[1,null]}'), { a: [1, null] });
    same(Utilities.jsonStringify({ a: [1] }), '{"a":[1]}');
  });
  check("sleeping lasts", "GF test/testutilities.js", () => {
    const before = Date.now();
    Utilities.sleep(200);
    isTrue(Date.now() - before >= 200);
  });
  check("sleep wants a number", "GF src/services/utilities", () => throwsException(() => Utilities.sleep("rubbish"), /^Cannot convert/));
  check("no more than five minutes at once", "K sleep-limit", () =>
    throwsException(() => Utilities.sleep(300001), "Invalid argument: milliseconds"),
  );
}

function conform_Utilities_blobs() {
  const source = "GF test/testutilities.js";
  const blob = Utilities.newBlob("é");
  check("a text's blob is plain text without a name", source, () => same([blob.getName(), blob.getContentType()], [null, "text/plain"]));
  check("bytes are signed", "K signed-bytes", () => same(blob.getBytes(), [-61, -87]));
  check("a blob of bytes has no type", "TD Utilities.newBlob", () => same(Utilities.newBlob([71, 79]).getContentType(), null));
  check("type and name as given", "TD Utilities.newBlob", () => {
    const made = Utilities.newBlob([71], "application/json", "Example blob");
    same([made.getDataAsString(), made.getContentType(), made.getName()], ["G", "application/json", "Example blob"]);
    same(Utilities.newBlob("G", "text/csv").getContentType(), "text/csv");
  });
  check("a copy has a life of its own", source, () => {
    const copy = blob.copyBlob().setName("n").setBytes([65]).setContentType("text/csv");
    same(
      [copy.getName(), copy.getDataAsString(), copy.getContentType(), blob.getName(), blob.getDataAsString()],
      ["n", "A", "text/csv", null, "é"],
    );
  });
  check("the type by the name's ending", "TD Blob.setContentTypeFromExtension", () => {
    same(Utilities.newBlob("x", null, "a.png").setContentTypeFromExtension().getContentType(), "image/png");
    same(Utilities.newBlob("x", null, "a.unheardof").setContentTypeFromExtension().getContentType(), null);
  });
  check("texts in other character sets", "TD Blob.setDataFromString", () => {
    same(Utilities.newBlob("").setDataFromString("日本", "Shift_JIS").getBytes(), [-109, -6, -106, 123]);
    same(Utilities.newBlob([-23]).getDataAsString("ISO-8859-1"), "é");
    same(Utilities.newBlob("").setDataFromString("é").getDataAsString("UTF-8"), "é");
  });
  check("a blob is no file of Google's", source, () => isTrue(!blob.isGoogleType()));
  check("a blob contains itself", "T Blob.getAllBlobs", () => same(blob.getAllBlobs().length, 1));
  check("a page becomes a PDF under its name", "TD Blob.getAs", () => {
    const pdf = Utilities.newBlob("<p>text</p>", "text/html", "ShoppingList.12.25.2014").getAs("application/pdf");
    same(
      [pdf.getName(), pdf.getContentType(), Utilities.newBlob(pdf.getBytes().slice(0, 4)).getDataAsString()],
      ["ShoppingList.12.25.pdf", "application/pdf", "%PDF"],
    );
  });
  check("what Google cannot convert is refused", "public code", () =>
    throwsException(() => Utilities.newBlob("x").getAs("image/png"), "Converting from text/plain to image/png is not supported."),
  );
}
