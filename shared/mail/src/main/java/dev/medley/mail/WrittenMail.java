package dev.medley.mail;

/**
 * What a mail says, in both kinds that go out together.
 *
 * @param text for those who read plain text
 * @param html a whole HTML document
 */
public record WrittenMail(String subject, String text, String html) {}
