package dev.medley.notifications.editing;

import dev.medley.kernel.Refusal;
import dev.medley.mail.Mailer;
import dev.medley.mail.OutgoingMail;
import dev.medley.mail.SendOutcome;
import dev.medley.mail.WrittenMail;
import dev.medley.notifications.deliveries.MailWriter;
import dev.medley.notifications.recipients.Recipient;
import dev.medley.notifications.recipients.RecipientRepository;
import dev.medley.notifications.templates.Message;
import dev.medley.notifications.templates.MessageWriter;
import dev.medley.notifications.templates.Template;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Mails with made-up values: how they would be, and one to see it by. */
@Singleton
class TemplatePreview {

    private final RecipientRepository recipients;
    private final MailWriter mailWriter;
    private final Mailer mailer;

    TemplatePreview(RecipientRepository recipients, MailWriter mailWriter, Mailer mailer) {
        this.recipients = recipients;
        this.mailWriter = mailWriter;
        this.mailer = mailer;
    }

    /** The mail with the samples of the type, and those values that are given instead. */
    OutgoingMail of(EditableType type, Locale locale, TemplateText text, Map<String, String> values) {
        return write("somebody@example.org", type, locale, text, values);
    }

    /** Sends the same to an account. */
    void send(UUID accountId, EditableType type, Locale locale, TemplateText text) {
        String email = recipients.find(accountId).map(Recipient::email).orElseThrow(TemplatePreview::noAddress);
        if (!(mailer.send(write(email, type, locale, text, Map.of())) instanceof SendOutcome.Accepted)) {
            throw noAddress();
        }
    }

    private OutgoingMail write(
            String to, EditableType type, Locale locale, TemplateText text, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(type.values());
        all.putAll(values);
        Template template = new Template(type.name(), locale, 0, type.link(), text.title(), text.body(), text.html());
        Message message = MessageWriter.write(template, all);
        String html = message.html();
        return type.isMail() && html != null
                ? new OutgoingMail(to, new WrittenMail(message.title(), message.body(), html), true, Map.of())
                : mailWriter.sample(to, message);
    }

    private static Refusal noAddress() {
        return Refusal.conflict("recipient-unreachable", "You have no verified address that a mail could be sent to.");
    }
}
