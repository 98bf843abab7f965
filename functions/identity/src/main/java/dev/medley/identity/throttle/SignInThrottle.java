package dev.medley.identity.throttle;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.AccountLocked;
import dev.medley.identity.IdentityEvents.SignInHeld;
import dev.medley.identity.throttle.SignInAttempt.Outcome;
import dev.medley.identity.throttle.SignInAttemptRepository.Ended;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.settings.LiveSettings;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Slows down guessing, without letting strangers lock anybody out: waits are boxed in time, and who comes with a device or
 * from a network that has signed in before has a budget that strangers cannot draw on. A network may be an office or a
 * carrier: whatever others do there, a right password is not refused, only confirmed by mail. Addresses that belong to nobody
 * are treated in the same way, with the same statements.
 */
@Singleton
public class SignInThrottle {

    private final SignInAttemptRepository signInAttemptRepository;
    private final FailureBudgets failureBudgets;
    private final LiveSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    SignInThrottle(
            SignInAttemptRepository signInAttemptRepository,
            FailureBudgets failureBudgets,
            LiveSettings settings,
            Outbox outbox,
            Clock clock) {
        this.signInAttemptRepository = signInAttemptRepository;
        this.failureBudgets = failureBudgets;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Lets somebody try.
     *
     * @throws Refusal {@code sign-in-throttled} when they have to wait
     */
    public ThrottleDecision admit(SignInAttempt signInAttempt) {
        Instant now = clock.instant();
        ThrottleDecision throttleDecision = signInAttemptRepository.draw(signInAttempt, now);
        if (!throttleDecision.granted()) {
            signInAttemptRepository.add(ended(signInAttempt, Outcome.THROTTLED), Refund.NONE);
            Instant opens = throttleDecision.opensAt();
            throw Refusal.throttled(
                    "sign-in-throttled",
                    "Too many sign-ins have failed. Please wait, or use the link in the mail, if one has come.",
                    opens == null ? settings.current(SignInSettings.class).delay() : Duration.between(now, opens));
        }
        return throttleDecision;
    }

    /**
     * Has something compared that somebody was let try; where that cannot be done, as where too many ask for it, all that
     * was drawn on is paid back.
     */
    public <T> T judged(SignInAttempt signInAttempt, ThrottleDecision throttleDecision, Supplier<T> comparison) {
        try {
            return comparison.get();
        } catch (Refusal refusal) {
            Refund refund = new Refund(null, throttleDecision.drawn());
            signInAttemptRepository.add(ended(signInAttempt, Outcome.REFUSED), refund);
            throw refusal;
        }
    }

    /**
     * Takes note that it was wrong. The owner of an account that strangers are now kept out of gets a mail. Its event waits
     * for the sweep: sending it here would tell by its time that there is an account.
     */
    @Transactional
    public void failed(SignInAttempt signInAttempt, ThrottleDecision throttleDecision) {
        signInAttemptRepository.add(ended(signInAttempt, Outcome.WRONG), Refund.NONE);
        if (throttleDecision.locks()) {
            outbox.leaveToSweep(
                    signInAttempt.accountId(), new AccountLocked(signInAttempt.address(), signInAttempt.agent()));
        }
    }

    /**
     * Takes note that the password was right, in a network from which too many accounts fail. The owner gets a mail with
     * what makes the network theirs.
     */
    @Transactional
    public void held(SignInAttempt signInAttempt, ThrottleDecision throttleDecision) {
        passed(signInAttempt, Outcome.CHALLENGED, throttleDecision.shared());
        UUID accountId = Objects.requireNonNull(signInAttempt.accountId());
        outbox.announce(accountId, accountId, new SignInHeld(signInAttempt.address()));
    }

    /** Takes note that it was right as far as it went; what was drawn on with others is paid back. */
    @Transactional
    public void passed(SignInAttempt signInAttempt, Outcome outcome, List<String> shared) {
        signInAttemptRepository.add(ended(signInAttempt, outcome), new Refund(null, shared));
    }

    /** Takes note that somebody who is signed in was right; all that was drawn on is paid back, since no session begins. */
    @Transactional
    public void passed(SignInAttempt signInAttempt) {
        passed(
                signInAttempt,
                Outcome.SUCCEEDED,
                failureBudgets.of(signInAttempt).stream()
                        .map(FailureBudget::key)
                        .toList());
    }

    /** Takes note that a session began; besides, its own budget is whole again. */
    @Transactional
    public void succeeded(SignInAttempt signInAttempt, List<String> shared, boolean deviceKnown) {
        signInAttemptRepository.add(
                ended(signInAttempt, Outcome.SUCCEEDED), failureBudgets.refund(signInAttempt, shared, deviceKnown));
    }

    private Ended ended(SignInAttempt signInAttempt, Outcome outcome) {
        return new Ended(Ids.next(clock), signInAttempt, outcome, clock.instant());
    }
}
