package dev.medley.notifications.push;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a push service says to a push. */
public sealed interface PushOutcome {

    String answer();

    /** It took it. */
    record Accepted(String answer) implements PushOutcome {}

    /** Nobody is there any more. */
    record Gone(String answer) implements PushOutcome {}

    /** It does not take this one, and would not if it was sent again. */
    record Rejected(String answer) implements PushOutcome {}

    /**
     * It did not take it for now.
     *
     * @param after how long it wants to be left alone; null where it does not say
     */
    record Unavailable(String answer, @Nullable Duration after) implements PushOutcome {}
}
