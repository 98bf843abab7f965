package dev.medley.mail;

import io.micronaut.email.Email;
import io.micronaut.email.EmailSender;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Sends mails, now; call it from a queue, which tries again. */
@Singleton
public class Mailer {

    private final Provider<EmailSender<?, ?>> sender;
    private final MailTemplates templates;

    Mailer(Provider<EmailSender<?, ?>> sender, MailTemplates templates) {
        this.sender = sender;
        this.templates = templates;
    }

    public void send(Mail mail) {
        WrittenMail written = templates.write(mail.template(), mail.locale(), mail.values());
        sender.get()
                .send(Email.builder().to(mail.to()).subject(written.subject()).body(written.html(), written.text()));
    }
}
