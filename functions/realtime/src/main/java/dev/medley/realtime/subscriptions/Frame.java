package dev.medley.realtime.subscriptions;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.medley.kernel.Refusal;
import dev.medley.realtime.history.Position;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client is sent: its {@code type} says which of the other members it has.
 *
 * @param channel of {@code subscribed}, {@code unsubscribed}, {@code resync}, and of {@code error} where it is about one
 * @param epoch with the offset, where the channel stands; what comes next has the next offset
 * @param items of {@code messages}, in order
 * @param problem of {@code error}, and of {@code unsubscribed} where that is not what the client asked for
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Frame(
        String type,
        @Nullable String channel,
        @Nullable String epoch,
        @Nullable Long offset,
        @Nullable List<MessageItem> items,
        @Nullable SocketProblem problem) {

    public static Frame pong() {
        return new Frame("pong", null, null, null, null, null);
    }

    /** What comes after the offset follows. */
    public static Frame subscribed(String channel, String epoch, long offset) {
        return new Frame("subscribed", channel, epoch, offset, null, null);
    }

    /** What the client missed is not there any more: it has to load what the channel is about, and goes on from here. */
    public static Frame resync(String channel, Position position) {
        return new Frame("resync", channel, position.epoch(), position.last(), null, null);
    }

    public static Frame unsubscribed(String channel, @Nullable Refusal because) {
        return new Frame("unsubscribed", channel, null, null, null, because == null ? null : SocketProblem.of(because));
    }

    public static Frame messages(List<MessageItem> items) {
        return new Frame("messages", null, null, null, List.copyOf(items), null);
    }

    public static Frame error(@Nullable String channel, Refusal refusal) {
        return new Frame("error", channel, null, null, null, SocketProblem.of(refusal));
    }
}
