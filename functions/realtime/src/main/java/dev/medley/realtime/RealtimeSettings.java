package dev.medley.realtime;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * Limits of what clients follow.
 *
 * @param connectionsPerAccount how many connections an account may have at a time
 * @param subscriptionsPerConnection how many channels a connection may follow at a time
 * @param messageBytes how long what a client says may be
 * @param messagesPerMinute how much a client may say; one that says twice as much is disconnected
 * @param messagesKept how many messages of a channel are kept, and a few more for a minute
 * @param messageAge how long they are kept
 */
@ConfigurationProperties("medley.realtime")
public record RealtimeSettings(
        @Bindable(defaultValue = "20") @Min(1) int connectionsPerAccount,
        @Bindable(defaultValue = "50") @Min(1) int subscriptionsPerConnection,
        @Bindable(defaultValue = "4096") @Min(64) int messageBytes,
        @Bindable(defaultValue = "120") @Min(1) int messagesPerMinute,
        @Bindable(defaultValue = "1000") @Min(1) int messagesKept,
        @Bindable(defaultValue = "1h") @NotNull Duration messageAge) {}
