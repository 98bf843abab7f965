package dev.medley.realtime.socket;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a client says.
 *
 * @param action {@code subscribe}, {@code unsubscribe} or {@code ping}
 * @param offset with the epoch, the last message of the channel that the client has
 */
@Serdeable
record ClientMessage(
        @Nullable String action,
        @Nullable String channel,
        @Nullable Long offset,
        @Nullable String epoch) {}
