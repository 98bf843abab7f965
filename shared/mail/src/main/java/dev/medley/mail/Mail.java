package dev.medley.mail;

import java.util.Map;

/**
 * A mail to be sent.
 *
 * @param template folder under {@code mail/} on the class path, with {@code subject.txt}, {@code body.txt} and {@code
 *     body.html}
 * @param values what the template's {@code {{names}}} stand for; escaped in HTML
 */
public record Mail(String to, String template, Map<String, String> values) {}
