/** CacheService: texts for a time, under keys. */

function conform_CacheService_values() {
  var prefix = Utilities.getUuid();
  var key = (name) => `${prefix} ${name}`;
  var caches = { script: CacheService.getScriptCache(), document: CacheService.getDocumentCache(), user: CacheService.getUserCache() };
  Object.keys(caches).forEach((kind) => {
    var cache = caches[kind];
    check(`what the ${kind} cache does not have is null`, "TD Cache.get", () => same(cache.get(key("none")), null));
    check(`the ${kind} cache gives back what was put there`, "TD Cache.put", () => {
      cache.put(key("a"), `of ${kind}`, 60);
      same(cache.get(key("a")), `of ${kind}`);
    });
  });
  check("the three caches are three", "D reference/cache/CacheService.md", () =>
    same([caches.script.get(key("a")), caches.document.get(key("a")), caches.user.get(key("a"))], ["of script", "of document", "of user"]),
  );
  var cache = caches.user;
  check("several at once; what is not there is left out", "TD Cache.getAll", () => {
    var all = {};
    all[key("b")] = "1";
    all[key("c")] = "2";
    cache.putAll(all, 60);
    same(cache.getAll([key("b"), key("c"), key("none")]), all);
  });
  check("a later value replaces the earlier", "TD Cache.put", () => {
    cache.put(key("b"), "3");
    same(cache.get(key("b")), "3");
  });
  check("what was removed is gone", "TD Cache.remove", () => {
    cache.remove(key("b"));
    same(cache.get(key("b")), null);
    cache.removeAll([key("c"), key("none")]);
    same(cache.get(key("c")), null);
  });
  Object.keys(caches).forEach((kind) => caches[kind].remove(key("a")));
}

function conform_CacheService_texts() {
  var cache = CacheService.getUserCache();
  var key = Utilities.getUuid();
  check("a number becomes a text", "JP exploring-apps-script-cacheservice-limits", () => {
    cache.put(key, 5, 60);
    same(cache.get(key), "5");
  });
  check("an object becomes what String makes of it", "JP exploring-apps-script-cacheservice-limits", () => {
    cache.put(key, {}, 60);
    same(cache.get(key), "[object Object]");
  });
  check("null becomes a text", "JP exploring-apps-script-cacheservice-limits", () => {
    cache.put(key, null, 60);
    same(cache.get(key), "null");
  });
  check("a time to live below zero is accepted", "JP exploring-apps-script-cacheservice-limits", () => {
    const other = `${key} below zero`;
    cache.put(other, "x", -1);
    same([null, "x"].includes(cache.get(other)), true);
    cache.remove(other);
  });
  check("letters beyond the basic plane come back whole", "K cache-letters", () => {
    cache.put(key, "客户 😀", 60);
    same(cache.get(key), "客户 😀");
  });
  cache.remove(key);
}

function conform_CacheService_limits() {
  var cache = CacheService.getUserCache();
  var key = Utilities.getUuid();
  check("102,400 bytes fit", "D reference/cache/Cache.md", () => {
    cache.put(key, "x".repeat(102400), 60);
    same(cache.get(key).length, 102400);
  });
  check("one byte more is too large", "JP exploring-apps-script-cacheservice-limits", () =>
    throwsException(() => cache.put(key, "x".repeat(102401), 60), /value/),
  );
  check("a key of 250 letters fits", "D reference/cache/Cache.md", () => {
    var long = (key + "k".repeat(250)).slice(0, 250);
    cache.put(long, "x", 60);
    same(cache.get(long), "x");
    cache.remove(long);
  });
  check("a longer one does not", "D reference/cache/Cache.md", () =>
    throwsException(() => cache.put((key + "k".repeat(251)).slice(0, 251), "x", 60), /key/),
  );
  check("an empty key and none are refused", "JP exploring-apps-script-cacheservice-limits", () => {
    throwsException(() => cache.put("", "x", 60), /key/);
    throwsException(() => cache.get(""), /key/);
    throwsException(() => cache.put(null, "x", 60), /key/);
  });
  cache.remove(key);
}
