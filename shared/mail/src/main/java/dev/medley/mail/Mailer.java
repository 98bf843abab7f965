package dev.medley.mail;

import dev.medley.mail.SendOutcome.Accepted;
import dev.medley.mail.SendOutcome.AddressRefused;
import dev.medley.mail.SendOutcome.Suppressed;
import io.micronaut.email.Email;
import io.micronaut.email.EmailSender;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.mail.internet.AddressException;
import jakarta.validation.ConstraintViolationException;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.SesClient;

/** Sends mails, now; call it from a queue, which tries again. */
@Singleton
public class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

    /** What SES says of addresses that cannot be ones; a sender or an account that may not send has other codes. */
    private static final String ILLEGAL_ADDRESS = "InvalidParameterValue";

    private final Provider<EmailSender<?, ?>> sender;
    private final Provider<SesClient> ses;
    private final RawMessageWriter messages;
    private final MailTexts texts;
    private final SuppressionList suppressionList;

    Mailer(
            Provider<EmailSender<?, ?>> sender,
            Provider<SesClient> ses,
            RawMessageWriter messages,
            MailTexts texts,
            SuppressionList suppressionList) {
        this.sender = sender;
        this.ses = ses;
        this.messages = messages;
        this.texts = texts;
        this.suppressionList = suppressionList;
    }

    /**
     * Sends it. Such mails are about the account itself and so mandatory. A mail whose address is suppressed, or refused by the client of SES or by SES, is given up: another try would
     * end in the same way.
     */
    public void send(Mail mail) {
        WrittenMail written = texts.write(mail);
        SendOutcome outcome = send(
                mail.to(),
                true,
                () -> sender.get()
                        .send(Email.builder()
                                .to(mail.to())
                                .subject(written.subject())
                                .body(written.html(), written.text()))
                        .toString());
        if (!(outcome instanceof Accepted)) {
            LOG.warn(
                    "A mail of {} is not sent: {}",
                    mail.template(),
                    outcome.getClass().getSimpleName());
        }
    }

    /** Sends a mail that is written, with headers of its own; what SES says that is not about its address is thrown. */
    public SendOutcome send(OutgoingMail mail) {
        return send(mail.to(), mail.isMandatory(), () -> {
            SdkBytes message = SdkBytes.fromByteArray(messages.write(mail));
            return ses.get()
                    .sendRawEmail(request -> request.destinations(mail.to()).rawMessage(raw -> raw.data(message)))
                    .messageId();
        });
    }

    private SendOutcome send(String to, boolean isMandatory, Callable<String> call) {
        if (suppressionList.stops(to, isMandatory)) {
            return new Suppressed();
        }
        try {
            return new Accepted(call.call());
        } catch (Exception e) {
            if (isAddressRefused(e)) {
                return new AddressRefused(String.valueOf(e.getMessage()));
            }
            throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        }
    }

    private static boolean isAddressRefused(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ConstraintViolationException || t instanceof AddressException) {
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
