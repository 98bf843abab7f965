package dev.medley.mail;

import dev.medley.settings.Settings;
import io.micronaut.email.Email;
import io.micronaut.email.javamail.composer.MessageComposer;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;

/** Writes mails as whole messages (RFC 5322), which can have headers of their own. */
@Singleton
class RawMessageWriter {

    private final MessageComposer composer;
    private final Settings settings;

    RawMessageWriter(MessageComposer composer, Settings settings) {
        this.composer = composer;
        this.settings = settings;
    }

    byte[] write(OutgoingMail mail) throws MessagingException, IOException {
        Email email = Email.builder()
                .from(settings.mailFrom())
                .to(mail.to())
                .subject(mail.content().subject())
                .body(mail.content().html(), mail.content().text())
                .build();
        Message message = composer.compose(email, Session.getInstance(new Properties()));
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }
}
