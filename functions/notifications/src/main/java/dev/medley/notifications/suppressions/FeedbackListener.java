package dev.medley.notifications.suppressions;

/** Told of everything that SES says of mails, in the transaction that notes it. */
public interface FeedbackListener {

    void hear(Feedback feedback);
}
