const transform = { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] };
const project = (displayName, testMatch, testPathIgnorePatterns = []) => ({
  displayName,
  testMatch,
  testPathIgnorePatterns,
  transform,
  testEnvironment: 'node',
});

/** Two projects: `unit` needs nothing but Node.js, `browser` needs a Chromium and a build. */
module.exports = {
  testTimeout: 60_000,
  projects: [
    project('unit', ['<rootDir>/test/**/*.test.ts'], ['<rootDir>/test/browser/']),
    project('browser', ['<rootDir>/test/browser/**/*.test.ts']),
  ],
};
