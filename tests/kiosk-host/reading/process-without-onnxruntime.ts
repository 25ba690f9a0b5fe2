/** The reading process on a machine for which the library of the models was not built. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'onnxruntime-node') throw new Error('no such library on this machine');
    return next(specifier, context);
  },
});

await import('../../../kiosk-host/reading/reading-process.ts');
