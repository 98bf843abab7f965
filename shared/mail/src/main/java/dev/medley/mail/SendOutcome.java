package dev.medley.mail;

/** What became of a mail that was handed to SES. */
public sealed interface SendOutcome {

    /** SES took it. */
    record Accepted(String messageId) implements SendOutcome {}

    /** The address is on the list of those that such a mail does not go to, because mails to it bounced or their reader complained. */
    record Suppressed() implements SendOutcome {}

    /** The address is refused, by the client of SES or by SES: another try would end in the same way. */
    record AddressRefused(String detail) implements SendOutcome {}
}
