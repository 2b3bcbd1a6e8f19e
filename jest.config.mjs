const shared = {
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic", importSource: "preact" } },
        },
        module: { type: "es6" },
      },
    ],
  },
  // Style sheets are the build's: to a test they are an empty module.
  moduleNameMapper: { "\\.css$": "<rootDir>/sidebar/css.d.ts" },
  testEnvironment: "node",
  globalSetup: "<rootDir>/jest.begin.mjs",
  globalTeardown: "<rootDir>/jest.end.mjs",
};

export default {
  maxWorkers: 2,
  testSequencer: "./jest.order.mjs",
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/{schema,crm,text,mail,app,google,sidebar,workbench,scripts}/**/*.test.{ts,tsx}"],
    },
    { ...shared, displayName: "contract", testMatch: ["<rootDir>/test/contract/**/*.test.ts"] },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/browser/retry.ts"],
    },
  ],
};
