package dev.medley.emulators;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/** The part of SNS (API of 2010-03-31) that sends text messages; it keeps the last thousand that it took. */
public final class TextServer implements AutoCloseable {

    private static final int KEPT = 1000;

    private final Map<String, AtomicInteger> throttled = new ConcurrentHashMap<>();
    private final Set<String> optedOut = ConcurrentHashMap.newKeySet();
    private final Deque<ReceivedText> messages = new ArrayDeque<>();
    private final LoopbackServer server = LoopbackServer.start(0, _ -> false, new Handler.Abstract() {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            take(FormFields.getFields(request), response, callback);
            return true;
        }
    });

    private TextServer() {}

    public static TextServer start() {
        return new TextServer();
    }

    private void take(Fields form, Response response, Callback callback) {
        switch (String.valueOf(form.getValue("Action"))) {
            case "CheckIfPhoneNumberIsOptedOut" ->
                answer(response, 200, optOut(form.getValue("phoneNumber")), callback);
            case "Publish" -> publish(form, response, callback);
            default -> answer(response, 400, error("InvalidAction", "There is no such action"), callback);
        }
    }

    private void publish(Fields form, Response response, Callback callback) {
        String to = String.valueOf(form.getValue("PhoneNumber"));
        if (!to.matches("\\+[1-9][0-9]{6,14}")) {
            answer(response, 400, error("InvalidParameter", "Invalid parameter: PhoneNumber"), callback);
            return;
        }
        AtomicInteger left = throttled.get(to);
        if (left != null && left.getAndDecrement() > 0) {
            answer(response, 429, error("Throttled", "Rate exceeded"), callback);
            return;
        }
        ReceivedText message = new ReceivedText(
                UUID.randomUUID(), Instant.now(), to, String.valueOf(form.getValue("Message")), attributes(form));
        add(message);
        answer(response, 200, answer("Publish", "<MessageId>" + message.id() + "</MessageId>"), callback);
    }

    private static Map<String, String> attributes(Fields form) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 1; form.getValue("MessageAttributes.entry." + i + ".Name") != null; i++) {
            String entry = "MessageAttributes.entry." + i;
            attributes.put(form.getValue(entry + ".Name"), String.valueOf(form.getValue(entry + ".Value.StringValue")));
        }
        return attributes;
    }

    private synchronized void add(ReceivedText message) {
        messages.addFirst(message);
        if (messages.size() > KEPT) {
            messages.removeLast();
        }
    }

    /** Text messages to a number, or all, newest first. */
    public synchronized List<ReceivedText> to(@Nullable String number) {
        return messages.stream()
                .filter(message -> number == null || message.to().equals(number))
                .toList();
    }

    /** Has a number answer that it gets no more. */
    public void optOut(String number, boolean isOptedOut) {
        boolean _ = isOptedOut ? optedOut.add(number) : optedOut.remove(number);
    }

    /** Has the next messages to a number refused for now. */
    public void throttle(String number, int count) {
        throttled.put(number, new AtomicInteger(count));
    }

    public URI endpoint() {
        return server.url("127.0.0.1");
    }

    private String optOut(@Nullable String number) {
        boolean isOptedOut = number != null && optedOut.contains(number);
        return answer("CheckIfPhoneNumberIsOptedOut", "<isOptedOut>" + isOptedOut + "</isOptedOut>");
    }

    private static String answer(String action, String result) {
        return """
                <%1$sResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><%1$sResult>%2$s</%1$sResult>\
                <ResponseMetadata><RequestId>%3$s</RequestId></ResponseMetadata></%1$sResponse>""".formatted(action, result, UUID.randomUUID());
    }

    private static String error(String code, String message) {
        return """
                <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type>\
                <Code>%s</Code><Message>%s</Message></Error>\
                <RequestId>00000000-0000-0000-0000-000000000000</RequestId></ErrorResponse>""".formatted(code, message);
    }

    private static void answer(Response response, int status, String body, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/xml");
        Content.Sink.write(response, true, body, callback);
    }

    @Override
    public void close() {
        server.close();
    }
}
