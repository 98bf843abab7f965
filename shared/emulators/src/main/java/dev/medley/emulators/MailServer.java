package dev.medley.emulators;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** The part of SES (API of 2010-12-01) that sends mail; what it takes lands in a {@link Mailbox}. */
public final class MailServer implements AutoCloseable {

    /** Dots and numbers in places where they make an address one that SES does not take. */
    private static final Pattern MALFORMED = Pattern.compile("^\\.|\\.\\.|\\.@|@\\.|\\.$|\\.\\d+$");

    private static final String ILLEGAL_ADDRESS = error("InvalidParameterValue", "Illegal address");
    private static final String THROTTLED = error("Throttling", "Maximum sending rate exceeded.");

    private final Map<String, AtomicInteger> throttled = new ConcurrentHashMap<>();
    private final Mailbox mailbox = new Mailbox();
    private final LoopbackServer server = LoopbackServer.start(0, _ -> false, new Handler.Abstract() {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            take(FormFields.getFields(request), response, callback);
            return true;
        }
    });

    private MailServer() {}

    public static MailServer start() {
        return new MailServer();
    }

    private void take(Fields form, Response response, Callback callback) throws MessagingException, IOException {
        String action = form.getValue("Action");
        ReceivedMail mail = "SendRawEmail".equals(action) ? raw(form) : plain(form);
        if (mail.to().stream().anyMatch(this::isThrottled)) {
            answer(response, 400, THROTTLED, callback);
            return;
        }
        boolean isAddressed = mail.to().stream()
                .noneMatch(address -> MALFORMED.matcher(address).find());
        if (isAddressed) {
            mailbox.add(mail);
        }
        answer(response, isAddressed ? 200 : 400, isAddressed ? answer(action, mail.id()) : ILLEGAL_ADDRESS, callback);
    }

    private boolean isThrottled(String address) {
        AtomicInteger left = throttled.get(address);
        return left != null && left.getAndDecrement() > 0;
    }

    /** Has the next mails to an address refused for now. */
    public void throttle(String address, int mails) {
        throttled.put(address, new AtomicInteger(mails));
    }

    private static void answer(Response response, int status, String body, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/xml");
        Content.Sink.write(response, true, body, callback);
    }

    public URI endpoint() {
        return server.url("127.0.0.1");
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    private static String error(String code, String message) {
        return """
                <ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type>\
                <Code>%s</Code><Message>%s</Message></Error>\
                <RequestId>00000000-0000-0000-0000-000000000000</RequestId></ErrorResponse>""".formatted(code, message);
    }

    private static String answer(String action, UUID id) {
        return """
                <%1$sResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><%1$sResult><MessageId>%2$s</MessageId>\
                </%1$sResult><ResponseMetadata><RequestId>%2$s</RequestId></ResponseMetadata></%1$sResponse>""".formatted(action, id);
    }

    private static ReceivedMail plain(Fields form) {
        List<String> to = new ArrayList<>();
        for (int i = 1; form.getValue("Destination.ToAddresses.member." + i) != null; i++) {
            to.add(form.getValue("Destination.ToAddresses.member." + i));
        }
        return new ReceivedMail(
                UUID.randomUUID(),
                Instant.now(),
                text(form, "Source"),
                to,
                text(form, "Message.Subject.Data"),
                text(form, "Message.Body.Text.Data"),
                text(form, "Message.Body.Html.Data"),
                Map.of());
    }

    private static String text(Fields form, String name) {
        String value = form.getValue(name);
        return value == null ? "" : value;
    }

    private static ReceivedMail raw(Fields form) throws MessagingException, IOException {
        byte[] bytes = Base64.getDecoder().decode(form.getValue("RawMessage.Data"));
        MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(bytes));
        return new ReceivedMail(
                UUID.randomUUID(),
                Instant.now(),
                Arrays.toString(message.getFrom()),
                Arrays.stream(message.getAllRecipients()).map(Object::toString).toList(),
                message.getSubject(),
                part(message, "text/plain"),
                part(message, "text/html"),
                headers(message));
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        return Collections.list(message.getAllHeaders()).stream()
                .collect(Collectors.toMap(Header::getName, Header::getValue, (first, _) -> first));
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        StringBuilder found = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                found.append(part(child, type));
            }
        }
        return found.toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
