/** Entry of `npm run geodata`. */
import { runCheck } from './run-check.js';

process.exitCode = await runCheck(process.argv.slice(2), (text) => {
  process.stdout.write(text);
});
