package dev.medley.realtime.feed.web;

import dev.medley.realtime.feed.FeedBatch;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(name = "RealtimeEvents")
record FeedView(
        @Schema(description = "In the order of each channel's offsets")
        List<MessageView> items,

        @Schema(
                description =
                        "Channels of which messages are gone that the caller lacks: load anew what they are about")
        List<ResyncView> resync,

        @Schema(description = "What to say as after next time")
        String after,

        @Schema(description = "Whether there is more already")
        boolean more,

        @Schema(description = "When it makes sense to ask again")
        int pollAfterMs) {

    /** Nobody needs to be faster without a connection. */
    static final int POLL_AFTER_MS = 3_000;

    static FeedView of(FeedBatch batch) {
        return new FeedView(
                batch.items().stream().map(MessageView::of).toList(),
                batch.resync().stream().map(ResyncView::of).toList(),
                batch.after(),
                batch.more(),
                batch.more() ? 0 : POLL_AFTER_MS);
    }
}
