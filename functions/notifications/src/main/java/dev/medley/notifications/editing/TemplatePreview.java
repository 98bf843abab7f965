package dev.medley.notifications.editing;

import dev.medley.kernel.Refusal;
import dev.medley.mail.OutgoingMail;
import dev.medley.notifications.deliveries.MailWriter;
import dev.medley.notifications.recipients.Recipient;
import dev.medley.notifications.recipients.RecipientRepository;
import dev.medley.notifications.templates.MessageWriter;
import dev.medley.notifications.templates.Template;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Writes mails with made-up values. */
@Singleton
class TemplatePreview {

    private final RecipientRepository recipients;
    private final MailWriter mailWriter;

    TemplatePreview(RecipientRepository recipients, MailWriter mailWriter) {
        this.recipients = recipients;
        this.mailWriter = mailWriter;
    }

    /** The mail with the samples of the type, and those values that are given instead. */
    OutgoingMail of(EditableType type, Locale locale, TemplateText text, Map<String, String> values) {
        return write("somebody@example.org", type, locale, text, values);
    }

    /** The same to an account. */
    OutgoingMail addressed(UUID accountId, EditableType type, Locale locale, TemplateText text) {
        String email = recipients.find(accountId).map(Recipient::email).orElseThrow(TemplatePreview::noAddress);
        return write(email, type, locale, text, Map.of());
    }

    private OutgoingMail write(
            String to, EditableType type, Locale locale, TemplateText text, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(type.values());
        all.putAll(values);
        Template template = new Template(type.name(), locale, 0, type.link(), text.title(), text.body(), text.html());
        return mailWriter.sample(to, MessageWriter.write(template, all));
    }

    static Refusal noAddress() {
        return Refusal.conflict("recipient-unreachable", "You have no verified address that a mail could be sent to.");
    }
}
