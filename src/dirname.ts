// ssh2 reads `__dirname` while it is loaded, and an ES module has none: without this line the bundle dies on import.
Object.assign(globalThis, { __dirname: import.meta.dirname });
