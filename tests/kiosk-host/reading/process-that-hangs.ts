/** A reading process that takes pages and never answers. */
process.on('message', () => undefined);
