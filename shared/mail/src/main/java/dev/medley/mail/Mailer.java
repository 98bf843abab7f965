package dev.medley.mail;

import dev.medley.mail.SendOutcome.Accepted;
import dev.medley.mail.SendOutcome.AddressRefused;
import dev.medley.settings.Settings;
import io.micronaut.email.Email;
import io.micronaut.email.EmailSender;
import io.micronaut.email.javamail.composer.MessageComposer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
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
    private final MessageComposer composer;
    private final MailTemplates templates;
    private final Settings settings;

    Mailer(
            Provider<EmailSender<?, ?>> sender,
            Provider<SesClient> ses,
            MessageComposer composer,
            MailTemplates templates,
            Settings settings) {
        this.sender = sender;
        this.ses = ses;
        this.composer = composer;
        this.templates = templates;
        this.settings = settings;
    }

    /** Sends it. A mail whose address is refused, by the client of SES or by SES, is given up: another try would end in the same way. */
    public void send(Mail mail) {
        WrittenMail written = templates.write(mail.template(), mail.locale(), mail.values());
        SendOutcome outcome = send(() -> sender.get()
                .send(email(mail.to(), written))
                .toString());
        if (outcome instanceof AddressRefused) {
            LOG.warn("The address of a mail of {} is refused", mail.template());
        }
    }

    /** Sends a mail that is written, with headers of its own; what SES says that is not about its address is thrown. */
    public SendOutcome send(OutgoingMail mail) {
        return send(() -> {
            SdkBytes message = SdkBytes.fromByteArray(message(mail));
            return ses.get()
                    .sendRawEmail(request -> request.destinations(mail.to()).rawMessage(raw -> raw.data(message)))
                    .messageId();
        });
    }

    private static SendOutcome send(Callable<String> call) {
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

    private static Email.Builder email(String to, WrittenMail written) {
        return Email.builder().to(to).subject(written.subject()).body(written.html(), written.text());
    }

    private byte[] message(OutgoingMail mail) throws MessagingException, IOException {
        Message message = composer.compose(
                email(mail.to(), mail.content()).from(settings.mailFrom()).build(),
                Session.getInstance(new Properties()));
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }
}
