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
        sender.get()
                .send(Email.builder()
                        .to(mail.to())
                        .subject(part(mail, "subject.txt").strip())
                        .body(part(mail, "body.html"), part(mail, "body.txt")));
    }

    private String part(Mail mail, String name) {
        return templates.render(mail.template() + "/" + name, mail.values());
    }
}
