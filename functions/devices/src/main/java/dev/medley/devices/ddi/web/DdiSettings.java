package dev.medley.devices.ddi.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How devices ask.
 *
 * @param pollEvery how long they wait between two polls
 */
@ConfigurationProperties("medley.devices")
record DdiSettings(@Bindable(defaultValue = "5m") Duration pollEvery) {

    /** As the protocol has it: hours, minutes and seconds. */
    String sleep() {
        return "%02d:%02d:%02d".formatted(pollEvery.toHours(), pollEvery.toMinutesPart(), pollEvery.toSecondsPart());
    }
}
