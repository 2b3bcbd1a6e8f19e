/** UrlFetchApp: what it would send, and what it refuses before it sends anything. */

function conform_UrlFetchApp_requests() {
  const url = "https://api.example.com/users/1";
  const source = "GF test/testfetch.js";
  check("a plain request", source, () => {
    const request = UrlFetchApp.getRequest(url);
    same([request.url, request.method], [url, "get"]);
  });
  check("a request with everything", source, () => {
    const request = UrlFetchApp.getRequest(url, {
      method: "POST",
      contentType: "application/json",
      payload: JSON.stringify({ hello: "world" }),
      headers: { "X-Custom": "test" },
    });
    same(
      [request.method, request.contentType, request.payload, request.headers["X-Custom"]],
      ["post", "application/json", '{"hello":"world"}', "test"],
    );
  });
  check("an object is a form", "TD UrlFetchApp.fetch", () => {
    const request = UrlFetchApp.getRequest(url, { method: "post", payload: { name: "Bob", age: "35" } });
    same([request.contentType, request.payload], ["application/x-www-form-urlencoded", "name=Bob&age=35"]);
  });
  check("no address", "public code", () => throwsException(() => UrlFetchApp.fetch(""), "Attribute provided with no value: url"));
  check("too long an address", "K long-url", () =>
    throwsException(() => UrlFetchApp.fetch(`https://example.com/${"x".repeat(2100)}`), "Limit Exceeded: URLFetch URL Length."),
  );
  check("no address in a list", "public code", () =>
    throwsException(() => UrlFetchApp.fetchAll([""]), "Attribute provided with no value: url"),
  );
}

/** Asks for https://example.com, which is kept for examples. */
function conform_UrlFetchApp_responses() {
  const url = "https://example.com/";
  const response = UrlFetchApp.fetch(url);
  check("a code", "TD HTTPResponse.getResponseCode", () => same(response.getResponseCode(), 200));
  check("the content as a text", "TD HTTPResponse.getContentText", () => {
    isTrue(response.getContentText().includes("Example Domain"));
    same(response.getContentText("UTF-8"), response.getContentText());
  });
  check("the content as bytes", "TD HTTPResponse.getContent", () =>
    same(Utilities.newBlob(response.getContent()).getDataAsString(), response.getContentText()),
  );
  check("the content as a blob", "TD HTTPResponse.getBlob", () => {
    const blob = response.getBlob();
    same([blob.getContentType(), blob.getDataAsString()], ["text/html", response.getContentText()]);
    isTrue(blob.getName().length > 0);
  });
  check("the content in its own type", "TD HTTPResponse.getAs", () => same(response.getAs("text/html").getContentType(), "text/html"));
  check("headers", "TD HTTPResponse.getHeaders", () => {
    isTrue(/^text\/html/.test(response.getHeaders()["Content-Type"]));
    isTrue(/^text\/html/.test(response.getAllHeaders()["Content-Type"]));
  });
  check("several at once, each an address or an object", "TD UrlFetchApp.fetchAll", () =>
    same(
      UrlFetchApp.fetchAll([url, { url, method: "get" }]).map((one) => one.getResponseCode()),
      [200, 200],
    ),
  );
  check("a failure is an exception", "public code", () =>
    throwsException(() => UrlFetchApp.fetch(`${url}nowhere`), /^Request failed for https:\/\/example\.com returned code 404\. /),
  );
  check("unless it is muted", "TD UrlFetchApp.fetch", () =>
    same(UrlFetchApp.fetch(`${url}nowhere`, { muteHttpExceptions: true }).getResponseCode(), 404),
  );
}
