package dev.medley.identity.throttle;

import dev.medley.events.Event;
import dev.medley.events.Outbox;
import dev.medley.identity.throttle.Attempt.Outcome;
import dev.medley.identity.throttle.Attempts.Ended;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing, without letting strangers lock anybody out: waits are boxed in time, and who comes with a device or
 * from a network that has signed in before has a budget that strangers cannot draw on. Addresses that belong to nobody
 * are treated in the same way, with the same statements.
 */
@Singleton
public class Throttling {

    private final Attempts attempts;
    private final SignInSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    Throttling(Attempts attempts, SignInSettings settings, Outbox outbox, Clock clock) {
        this.attempts = attempts;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Lets somebody try.
     *
     * @throws Refusal {@code sign-in-throttled} when they have to wait
     */
    public Admission admit(Attempt attempt) {
        Instant now = clock.instant();
        Admission admission = attempts.draw(attempt, now);
        if (!admission.granted()) {
            attempts.add(ended(attempt, Outcome.THROTTLED), List.of(), null);
            Instant opens = admission.opensAt();
            throw Refusal.throttled(
                    "sign-in-throttled",
                    "Too many sign-ins have failed. Please wait, or use the link that was mailed to the account's address.",
                    opens == null ? settings.delay() : Duration.between(now, opens));
        }
        return admission;
    }

    /**
     * Takes note that it was wrong. The owner of an account that strangers are now kept out of gets a mail. Its event waits
     * for the sweep: sending it here would tell by its time that there is an account.
     */
    @Transactional
    public void failed(Attempt attempt, Admission admission) {
        attempts.add(ended(attempt, Outcome.WRONG), List.of(), locked(attempt, admission));
    }

    /** Takes note that it was right as far as it went; what was drawn on with others is paid back. */
    @Transactional
    public void passed(Attempt attempt, Outcome outcome, List<String> shared) {
        attempts.add(ended(attempt, outcome), shared, null);
    }

    private Ended ended(Attempt attempt, Outcome outcome) {
        return new Ended(Ids.next(clock), attempt, outcome, clock.instant());
    }

    private @Nullable Event locked(Attempt attempt, Admission admission) {
        if (attempt.accountId() == null || !admission.locks()) {
            return null;
        }
        Map<String, String> data = Map.of("address", attempt.address(), "agent", attempt.agent());
        return outbox.event("account.locked", attempt.accountId(), attempt.accountId(), data);
    }
}
