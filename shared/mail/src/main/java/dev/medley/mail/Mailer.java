package dev.medley.mail;

import io.micronaut.email.Email;
import io.micronaut.email.EmailSender;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Sends mails, now; call it from a queue, which tries again. */
@Singleton
public class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

    /** What SES says of addresses that cannot be ones; a sender or an account that may not send has other codes. */
    private static final String ILLEGAL_ADDRESS = "InvalidParameterValue";

    private final Provider<EmailSender<?, ?>> sender;
    private final MailTemplates templates;

    Mailer(Provider<EmailSender<?, ?>> sender, MailTemplates templates) {
        this.sender = sender;
        this.templates = templates;
    }

    /** Sends it. A mail whose address is refused, by the client of SES or by SES, is given up: another try would end in the same way. */
    public void send(Mail mail) {
        WrittenMail written = templates.write(mail.template(), mail.locale(), mail.values());
        try {
            sender.get()
                    .send(Email.builder()
                            .to(mail.to())
                            .subject(written.subject())
                            .body(written.html(), written.text()));
        } catch (RuntimeException e) {
            if (!isAddressRefused(e)) {
                throw e;
            }
            LOG.warn("The address of a mail of {} is refused", mail.template());
        }
    }

    private static boolean isAddressRefused(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ConstraintViolationException) {
                return true;
            }
            if (t instanceof AwsServiceException answer) {
                return answer.awsErrorDetails() != null
                        && ILLEGAL_ADDRESS.equals(answer.awsErrorDetails().errorCode());
            }
        }
        return false;
    }
}
