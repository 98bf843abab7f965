package dev.medley.platform.queues.web;

import dev.medley.events.QueueDepth;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
record QueueView(
        @Schema(example = "identity-mail") String queue,

        @Schema(description = "Messages that wait to be delivered, about")
        long waiting,

        @Schema(description = "Messages that are being worked on, or hidden after a failure, about")
        long inFlight,

        @Schema(description = "Messages that were given up, about")
        long dead) {

    static QueueView of(QueueDepth depth) {
        return new QueueView(depth.queue(), depth.waiting(), depth.inFlight(), depth.dead());
    }
}
