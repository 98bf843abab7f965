package dev.medley.notifications.suppressions;

import java.util.List;

/**
 * What SES says of a mail that it took.
 *
 * @param messageId as SES called it when it took it
 * @param addresses those that it is about
 * @param isFinal whether nothing should be sent to them again
 */
public record Feedback(Kind kind, String messageId, List<String> addresses, boolean isFinal, String detail) {

    /** What became of it. */
    public enum Kind {
        DELIVERED,
        BOUNCED,
        COMPLAINED,
        OPENED,
        CLICKED
    }
}
