/** PropertiesService: texts, coercions, copies and limits. */

function conform_PropertiesService_values() {
  const store = PropertiesService.getUserProperties();
  const key = `conformance ${Utilities.getUuid()}`;
  check("an absent property is null", "TD Properties.getProperty", () => same(store.getProperty(key), null));
  check("a number comes back as text", "K properties-numbers", () => {
    store.setProperty(key, 5);
    same(store.getProperty(key), "5");
  });
  check("a boolean comes back as text", "D guides/properties.md", () => {
    store.setProperty(key, false);
    same(store.getProperty(key), "false");
  });
  check("setting gives the store, for more", "TD Properties.setProperty", () => same(store.setProperty(key, "5").getProperty(key), "5"));
  check("getProperties gives a copy", "TD Properties.getProperties", () => {
    const copy = store.getProperties();
    copy[key] = "changed";
    same(store.getProperty(key), "5");
  });
  check("the keys are all there", "TD Properties.getKeys", () => isTrue(store.getKeys().indexOf(key) >= 0));
  check("Chinese and emoji come back whole", "K property-letters", () => {
    store.setProperty(key, "客户 😀");
    same(store.getProperty(key), "客户 😀");
  });
  store.deleteProperty(key);
  check("a deleted property is null", "TD Properties.deleteProperty", () => same(store.getProperty(key), null));
  check("to delete what is not there is no error", "K property-delete-none", () => same(store.deleteProperty(key).getProperty(key), null));
}

function conform_PropertiesService_stores() {
  const key = `conformance ${Utilities.getUuid()}`;
  const stores = [
    PropertiesService.getScriptProperties(),
    PropertiesService.getDocumentProperties(),
    PropertiesService.getUserProperties(),
  ];
  check("script, document and user have a store each", "D guides/properties.md", () => {
    stores.forEach((store, index) => store.setProperty(key, `store ${index}`));
    same(
      stores.map((store) => store.getProperty(key)),
      ["store 0", "store 1", "store 2"],
    );
  });
  check("the same store is seen by whoever asks for it", "D guides/properties.md", () =>
    same(PropertiesService.getScriptProperties().getProperty(key), "store 0"),
  );
  stores.forEach((store) => store.deleteProperty(key));
}

/** Uses the document's store, whose other properties are put back as they were. */
function conform_PropertiesService_sets() {
  const store = PropertiesService.getDocumentProperties();
  const before = store.getProperties();
  const prefix = `conformance ${Utilities.getUuid()}`;
  const [a, b] = [`${prefix} a`, `${prefix} b`];
  try {
    check("several are set at once, and the others stay", "TD Properties.setProperties", () => {
      store.setProperty(a, "1");
      store.setProperties({ [b]: "2" });
      same([store.getProperty(a), store.getProperty(b)], ["1", "2"]);
    });
    check("unless the others are to go", "TD Properties.setProperties", () => {
      store.setProperties({ [b]: "3" }, true);
      same(store.getProperties(), { [b]: "3" });
    });
    check("all can be deleted", "TD Properties.deleteAllProperties", () => {
      store.deleteAllProperties();
      same(store.getKeys(), []);
    });
  } finally {
    store.setProperties(before, true);
  }
}

function conform_PropertiesService_limits() {
  const store = PropertiesService.getUserProperties();
  const key = `conformance ${Utilities.getUuid()}`;
  check("8,000 bytes fit", "D guides/quotas-and-limits.md", () => {
    store.setProperty(key, "x".repeat(8000));
    same(store.getProperty(key).length, 8000);
  });
  check("ten thousand do not", "D guides/quotas-and-limits.md", () =>
    throwsException(() => store.setProperty(key, "x".repeat(10000)), /\S/),
  );
  check("key and value together fit in 8,066 bytes, not one more", "K property-bytes", () => {
    store.setProperty(key, "x".repeat(8066 - key.length));
    throwsException(() => store.setProperty(key, "x".repeat(8067 - key.length)), /\S/);
  });
  store.deleteProperty(key);
}
