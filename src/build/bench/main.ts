import { measureAgainst } from './against.ts';
import { measureAlone } from './alone.ts';
import { ArgumentError, benchArguments, usage } from './arguments.ts';

try {
  const asked = benchArguments(process.argv.slice(2));
  if (asked.kind === 'help') console.log(usage);
  else if (asked.kind === 'alone') await measureAlone();
  else await measureAgainst(asked);
} catch (error) {
  if (!(error instanceof ArgumentError)) throw error;
  console.error(`bench: ${error.message}\n\n${usage}`);
  process.exit(2);
}
// Pseudo-terminals leave handles open.
process.exit(0);
