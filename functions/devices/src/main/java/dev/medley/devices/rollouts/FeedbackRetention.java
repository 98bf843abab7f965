package dev.medley.devices.rollouts;

import dev.medley.devices.DeviceRetention;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Ends what is kept of what devices said of updates. */
@Singleton
public class FeedbackRetention {

    private static final int AT_ONCE = 5_000;

    private final DeviceActionRepository actions;
    private final DeviceRetention retention;
    private final Clock clock;

    protected FeedbackRetention(DeviceActionRepository actions, DeviceRetention retention, Clock clock) {
        this.actions = actions;
        this.retention = retention;
        this.clock = clock;
    }

    /** Removes some that is old enough; whether there may be more. */
    @Transactional
    public boolean forget() {
        return actions.forgetFeedback(clock.instant().minus(retention.feedback()), AT_ONCE) == AT_ONCE;
    }
}
