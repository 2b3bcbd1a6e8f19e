/** PropertiesService: texts, coercions, copies and limits. */

function conform_PropertiesService_values() {
  const store = PropertiesService.getUserProperties();
  const key = `conformance ${Utilities.getUuid()}`;
  check("an absent property is null", "TD Properties.getProperty", () => same(store.getProperty(key), null));
  check("a number comes back as text", "K properties-numbers", () => {
    store.setProperty(key, 5);
    same(store.getProperty(key), "5");
  });
  check("getProperties gives a copy", "TD Properties.getProperties", () => {
    const copy = store.getProperties();
    copy[key] = "changed";
    same(store.getProperty(key), "5");
  });
  store.deleteProperty(key);
  check("a deleted property is null", "TD Properties.deleteProperty", () => same(store.getProperty(key), null));
}
