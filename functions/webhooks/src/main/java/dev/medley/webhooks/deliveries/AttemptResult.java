package dev.medley.webhooks.deliveries;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver said, or why it said nothing.
 *
 * @param responseStatus null where there was no answer
 * @param error null where there was one
 * @param response the beginning of the answer
 * @param retryAfter how long it wants to be left alone; null where it does not say
 */
public record AttemptResult(
        @Nullable Integer responseStatus,
        @Nullable AttemptError error,
        Duration duration,
        @Nullable String response,
        @Nullable Duration retryAfter) {

    private static final int GONE = 410;

    public AttemptStatus status() {
        return responseStatus != null && responseStatus >= 200 && responseStatus < 300
                ? AttemptStatus.SUCCEEDED
                : AttemptStatus.FAILED;
    }

    boolean isGone() {
        return responseStatus != null && responseStatus == GONE;
    }
}
