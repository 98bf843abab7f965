package dev.medley.mail;

import java.util.Map;

/**
 * A mail that is written.
 *
 * @param headers of the message, beside those that every mail has, such as {@code List-Unsubscribe}
 */
public record OutgoingMail(String to, WrittenMail content, Map<String, String> headers) {}
