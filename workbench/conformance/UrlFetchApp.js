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
