/** ES modules, and what imports when it runs: jest reads them only as CommonJS; Node.js itself needs none of that. */
const MODULES = '(?:openid-client|oauth4webapi|jose|@opentelemetry/otlp-exporter-base)';
const transform = {
  '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
  [`/node_modules/${MODULES}/.+\\.js$`]: ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
};
const project = (displayName, testMatch, testPathIgnorePatterns = []) => ({
  displayName,
  testMatch,
  testPathIgnorePatterns,
  transform,
  transformIgnorePatterns: [`/node_modules/(?!${MODULES}/)`],
  testEnvironment: 'node',
});

/** `unit` needs nothing but Node.js, `browser` a Chromium and a build; `screens` draws the pictures of the docs. */
module.exports = {
  testTimeout: 60_000,
  projects: [
    project('unit', ['<rootDir>/test/**/*.test.ts'], ['<rootDir>/test/browser/']),
    project('browser', ['<rootDir>/test/browser/**/*.test.ts']),
    project('screens', ['<rootDir>/test/browser/*.screens.ts']),
  ],
};
