package dev.medley.outbound;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;

/** Keeps a stage from starting that would let users reach its own machine. */
@Context
final class LoopbackCheck {

    private static final String LAPTOP = "local";

    LoopbackCheck(OutboundSettings settings, @Value("${medley.stage:}") String stage) {
        if (settings.loopback() && !stage.equals(LAPTOP)) {
            throw new IllegalStateException("medley.outbound.loopback is for laptops, not for the stage " + stage);
        }
    }
}
