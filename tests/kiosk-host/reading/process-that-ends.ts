/** A reading process that a library ends while it is loaded, as on a processor for which it was not built. */
process.kill(process.pid, 'SIGILL');
