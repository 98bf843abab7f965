package dev.medley.notifications.push;

import dev.medley.kernel.TextLength;
import dev.medley.notifications.push.PushOutcome.Accepted;
import dev.medley.notifications.push.PushOutcome.Gone;
import dev.medley.notifications.push.PushOutcome.Rejected;
import dev.medley.notifications.push.PushOutcome.Unavailable;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundResponse;
import dev.medley.outbound.Outcome;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Reads what servers of push services answer, as far as they all mean the same by it. */
@Singleton
public class PushResponses {

    private static final int MOST_KEPT = 200;

    private final Clock clock;

    PushResponses(Clock clock) {
        this.clock = clock;
    }

    /**
     * What an answer says.
     *
     * @param isGone the statuses by which a service says that nobody is there any more
     */
    public PushOutcome read(OutboundResponse response, IntPredicate isGone) {
        int status = response.status();
        String answer = answer(response);
        if (status >= 200 && status < 300) {
            return new Accepted(answer);
        }
        if (isGone.test(status)) {
            return new Gone(answer);
        }
        return status == 408 || status == 429 || status >= 500
                ? new Unavailable(answer, response.retryAfter(clock.instant()).orElse(null))
                : new Rejected(answer);
    }

    /** The status and the first characters of what the server says, as they can be kept and shown. */
    private static String answer(OutboundResponse response) {
        String text = response.text().replaceAll("[\\p{Cntrl}\\ufffd]+", " ").strip();
        return (response.status() + " " + TextLength.beginning(text, MOST_KEPT)).strip();
    }

    /** What it says where there is no answer. */
    public PushOutcome failure(OutboundException failure) {
        String answer = "No answer: "
                + failure.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return failure.outcome() == Outcome.BLOCKED ? new Rejected(answer) : new Unavailable(answer, null);
    }
}
