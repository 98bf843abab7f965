package dev.medley.requestlog;

import dev.medley.settings.Reloaded;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * What is kept of requests. May change while a function runs; when rows are written, and how many wait, from its next start.
 *
 * @param lines whether each request becomes a line of the log
 * @param rows whether each request becomes a row that operators can search
 * @param flushAfter how long rows wait in a process before they are written, at the end of a request
 * @param flushAt how many rows are written before that time
 * @param most how many rows a process keeps while the database is away; the oldest go first
 * @param bodyLength how many characters of a masked body are kept
 */
@Reloaded
@ConfigurationProperties("medley.request-log")
public record RequestLogSettings(
        @Bindable(defaultValue = "true") boolean lines,
        @Bindable(defaultValue = "true") boolean rows,
        @Bindable(defaultValue = "1s") Duration flushAfter,
        @Bindable(defaultValue = "200") @Min(1) int flushAt,
        @Bindable(defaultValue = "5000") @Min(1) int most,

        @Bindable(defaultValue = "2048") @Min(0) @Max(16_384)
        int bodyLength) {}
