import { run } from '../../dist/index.js';

await run('atomic-sync', 'post');
