package dev.medley.realtime.subscriptions;

import dev.medley.realtime.history.Position;
import org.jspecify.annotations.Nullable;

/** The last message of a channel that a client has; neither where it begins now. */
public record LastSeen(@Nullable String epoch, @Nullable Long offset) {

    public static final LastSeen NOTHING = new LastSeen(null, null);

    /** Where to go on from: after the last message of all, unless what came since is still there. */
    public long startIn(Position position) {
        return epoch != null && offset != null && position.has(epoch, offset) ? offset : position.last();
    }

    /** Whether messages were missed that are not there any more. */
    public boolean isLostIn(Position position) {
        return (epoch != null || offset != null) && !(epoch != null && offset != null && position.has(epoch, offset));
    }
}
