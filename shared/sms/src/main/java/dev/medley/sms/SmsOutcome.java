package dev.medley.sms;

/** What became of a text message that was handed to SNS. */
public sealed interface SmsOutcome {

    /** SNS took it. */
    record Accepted(String messageId) implements SmsOutcome {}

    /** Whoever has the number has answered that it gets no more of ours. */
    record OptedOut() implements SmsOutcome {}

    /** The number or the message is refused: another try would end in the same way. */
    record Refused(String detail) implements SmsOutcome {}

    /** SNS did not take it for now. */
    record Unavailable(String detail) implements SmsOutcome {}
}
