import { type ExportResult, ExportResultCode } from '@opentelemetry/core';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { Log } from '../../log';

/** Tells once that the collector does not take spans, and once that it does again. */
export class TellingExporter implements SpanExporter {
  private away = false;

  constructor(
    private readonly exporter: SpanExporter,
    private readonly log: Log,
  ) {}

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    this.exporter.export(spans, (result) => {
      this.tell(result.code !== ExportResultCode.SUCCESS);
      done(result);
    });
  }

  shutdown(): Promise<void> {
    return this.exporter.shutdown();
  }

  async forceFlush(): Promise<void> {
    await this.exporter.forceFlush?.();
  }

  private tell(away: boolean): void {
    if (away && !this.away)
      this.log.warn(
        'The collector of traces takes none; they are let go. OTEL_EXPORTER_OTLP_ENDPOINT says where it is.',
      );
    if (!away && this.away) this.log.warn('The collector of traces is back.');
    this.away = away;
  }
}
