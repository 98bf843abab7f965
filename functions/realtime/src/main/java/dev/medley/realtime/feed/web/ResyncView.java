package dev.medley.realtime.feed.web;

import dev.medley.realtime.feed.FeedBatch.Resync;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(name = "RealtimeResync")
record ResyncView(String channel, String epoch, long offset) {

    static ResyncView of(Resync resync) {
        return new ResyncView(resync.channel(), resync.epoch(), resync.offset());
    }
}
