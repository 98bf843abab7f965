package dev.medley.access;

import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Whether the owner of an account is there: they signed in just now, with all that the account has by now. */
@Singleton
public class FreshSignIns {

    /** How long ago a caller may have signed in for what asks for it. */
    static final Duration FRESH = Duration.ofMinutes(5);

    private final EnrolledFactors enrolledFactors;
    private final Clock clock;

    FreshSignIns(EnrolledFactors enrolledFactors, Clock clock) {
        this.enrolledFactors = enrolledFactors;
        this.clock = clock;
    }

    /**
     * For operations that take it for some things only; the others say so with {@link Access#stepUp}.
     *
     * @throws Refusal {@code step-up-required}
     */
    public void require(Caller caller) {
        if (!isOf(caller)) {
            throw EnrolledFactors.stepUpRequired();
        }
    }

    boolean isOf(Caller caller) {
        return caller.proof().at().plus(FRESH).isAfter(clock.instant()) && enrolledFactors.areShown(caller);
    }
}
