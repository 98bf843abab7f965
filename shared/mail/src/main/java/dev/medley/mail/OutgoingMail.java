package dev.medley.mail;

import java.util.Map;

/**
 * A mail that is written.
 *
 * @param isMandatory whether it goes out although its reader has complained, or somebody has had the address suppressed
 * @param headers of the message, beside those that every mail has, such as {@code List-Unsubscribe}
 */
public record OutgoingMail(String to, WrittenMail content, boolean isMandatory, Map<String, String> headers) {}
