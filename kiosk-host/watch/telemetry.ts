import type { Attributes } from '@opentelemetry/api';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import type { StateSource } from './terminal-state.ts';

/** The figures of a terminal as Prometheus reads them. */
export interface Telemetry {
  /** The text of one scrape (text format 0.0.4). */
  text(): Promise<string>;
  close(): Promise<void>;
}

/**
 * What is counted and shown, under OpenTelemetry's names where it has one: `hw.status`, `hw.errors`, `hw.network.up`, `system.*`,
 * `process.*` (semantic conventions of hardware, system and process metrics); `kiosk.*` is ours. In Prometheus dots are
 * underscores. No label says anything of a visitor.
 */
export const createTelemetry = (source: StateSource, rejected: () => number): Telemetry => {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const provider = new MeterProvider({ readers: [exporter] });
  const meter = provider.getMeter('filing-kiosk');

  const gauge = (
    name: string,
    options: { readonly description: string; readonly unit?: string },
    read: () => readonly (readonly [number, Attributes])[],
  ): void =>
    meter.createObservableGauge(name, options).addCallback((result) => {
      for (const [value, attributes] of read()) result.observe(value, attributes);
    });

  const factOf = (id: string, name: string): readonly (readonly [number, Attributes])[] => {
    const value = Number(
      source
        .reports()
        .find((report) => report.id === id)
        ?.facts.find((fact) => fact.name === name)?.value ?? 'none',
    );
    return Number.isFinite(value) ? [[value, {}]] : [];
  };

  const health = { ok: 2, degraded: 1, out: 0 } as const;
  gauge(
    'kiosk.health',
    { description: '2 everything works, 1 something is missing, 0 nobody can file' },
    () => [[health[source.now().health], {}]],
  );
  gauge(
    'hw.status',
    { description: '1 for the state that each part is in: ok, degraded, failed, or closed by the staff' },
    () => {
      const states = { good: 'ok', soon: 'degraded', bad: 'failed', rests: 'closed' } as const;
      return source
        .now()
        .parts.flatMap(({ id, deviceClass, need }) =>
          Object.values(states).map((state): readonly [number, Attributes] => [
            states[need] === state ? 1 : 0,
            { 'hw.id': id, 'hw.type': deviceClass, 'hw.state': state },
          ]),
        );
    },
  );
  meter
    .createObservableCounter('hw.errors', {
      description: 'Trouble on the link of a device since the start, by kind',
    })
    .addCallback((result) => {
      for (const { id, deviceClass, counters } of source.reports())
        for (const { name, value } of counters)
          if (!['opened', 'framesIn', 'framesOut'].includes(name))
            result.observe(value, { 'hw.id': id, 'hw.type': deviceClass, 'error.type': name });
    });
  meter
    .createObservableCounter('kiosk.messages.refused', {
      description: 'Messages of the screen that were none, or could not be taken, since the start',
    })
    .addCallback((result) => result.observe(rejected()));
  gauge('kiosk.filings.waiting', { description: 'Filings that wait to be sent' }, () => [
    [source.now().waiting.count, {}],
  ]);
  gauge('kiosk.filings.oldest', { description: 'How long the oldest waits', unit: 's' }, () => {
    const { at, waiting } = source.now();
    return [[waiting.oldest === null ? 0 : (Date.parse(at) - Date.parse(waiting.oldest)) / 1000, {}]];
  });
  gauge('hw.network.up', { description: '1 the line to the court is up' }, () =>
    source
      .now()
      .parts.filter(({ id }) => id === 'courtLine')
      .map(({ state }) => [state === 'online' ? 1 : 0, { 'hw.id': 'courtLine' }] as const),
  );
  gauge('kiosk.clock.offset', { description: 'How far the clock is ahead of the court’s', unit: 's' }, () =>
    factOf('clock', 'clockOffsetSeconds'),
  );
  gauge('system.filesystem.free', { description: 'Free where filings are kept', unit: 'MiBy' }, () =>
    factOf('disk', 'freeMebibytes'),
  );
  gauge('system.memory.available', { description: 'Memory that is free for programs', unit: 'By' }, () => [
    [process.availableMemory(), {}],
  ]);
  gauge('process.memory.usage', { description: 'Memory of the terminal’s program', unit: 'By' }, () => [
    [process.memoryUsage.rss(), {}],
  ]);
  gauge('process.uptime', { description: 'Since the program was started', unit: 's' }, () => [
    [process.uptime(), {}],
  ]);

  const serializer = new PrometheusSerializer();
  return {
    text: async () => {
      const { resourceMetrics } = await exporter.collect();
      return serializer.serialize(resourceMetrics);
    },
    close: () => provider.shutdown(),
  };
};
