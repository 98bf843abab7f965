package dev.medley.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.emulators.Mailbox;
import dev.medley.emulators.ReceivedMail;
import dev.medley.emulators.TextServer;
import dev.medley.topology.SecurityHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** What only the twin has: a start page, and under {@code /_twin} the mailbox as a page and as JSON, a page that listens, the text messages as JSON, and its own state. */
final class TwinPages extends Handler.Abstract {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Own scripts, styles and answers; mails are shown in a frame that runs nothing. No other page frames these. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'unsafe-inline'; "
                    + "img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Mailbox mailbox;
    private final TextServer texts;
    private final List<FunctionRuntime> functions;
    private final String url;

    TwinPages(Mailbox mailbox, TextServer texts, List<FunctionRuntime> functions, String url) {
        this.mailbox = mailbox;
        this.texts = texts;
        this.functions = functions;
        this.url = url;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        switch (request.getHttpURI().getPath()) {
            case "/" -> send(response, callback, "text/html; charset=utf-8", page("start.html"));
            case "/_twin/mailbox" -> send(response, callback, "text/html; charset=utf-8", page("mailbox.html"));
            case "/_twin/mailbox/messages" -> json(response, callback, messages(request));
            case "/_twin/live" -> send(response, callback, "text/html; charset=utf-8", page("live.html"));
            case "/_twin/live/page.js", "/_twin/live/client.js", "/_twin/live/worklet.js" ->
                send(response, callback, "text/javascript; charset=utf-8", page(script(request)));
            case "/_twin/texts" -> json(response, callback, texts(request));
            case "/_twin/status" -> json(response, callback, status());
            default -> {
                return false;
            }
        }
        return true;
    }

    private Map<String, Object> messages(Request request) {
        Fields query = Request.extractQueryParameters(request);
        List<Map<String, Object>> items =
                mailbox.to(query.getValue("to")).stream().map(TwinPages::view).toList();
        return Map.of("items", items);
    }

    private Map<String, Object> texts(Request request) {
        String to = Request.extractQueryParameters(request).getValue("to");
        List<Map<String, Object>> items =
                texts.to(to == null ? null : "+" + to.strip().replaceFirst("^\\+", "")).stream()
                        .map(text -> Map.<String, Object>of(
                                "id", text.id().toString(),
                                "receivedAt", text.receivedAt().toString(),
                                "to", text.to(),
                                "text", text.text(),
                                "attributes", text.attributes()))
                        .toList();
        return Map.of("items", items);
    }

    private static Map<String, Object> view(ReceivedMail mail) {
        return Map.of(
                "id", mail.id().toString(),
                "receivedAt", mail.receivedAt().toString(),
                "from", mail.from(),
                "to", String.join(", ", mail.to()),
                "subject", mail.subject(),
                "text", mail.text(),
                "html", mail.html(),
                "links", Mailbox.links(mail));
    }

    private Map<String, Object> status() {
        List<Map<String, Object>> states = functions.stream()
                .map(f -> Map.<String, Object>of(
                        "name", f.function().name(), "routes", f.function().routes(), "started", f.isStarted()))
                .toList();
        return Map.of(
                "url",
                url,
                "pid",
                ProcessHandle.current().pid(),
                "residentBytes",
                ResidentMemory.ofThisProcessAndItsChildren(),
                "functions",
                states);
    }

    /** {@code /_twin/live/page.js} is {@code live-page.js}. */
    private static String script(Request request) {
        return request.getHttpURI().getPath().replace("/_twin/", "").replace('/', '-');
    }

    private static byte[] page(String name) throws IOException {
        try (InputStream page = TwinPages.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(page).readAllBytes();
        }
    }

    private static void json(Response response, Callback callback, Object value) throws IOException {
        send(response, callback, "application/json", JSON.writeValueAsBytes(value));
    }

    static void send(Response response, Callback callback, String type, byte[] body) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        SecurityHeaders.ALL.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(SecurityHeaders.CONTENT_POLICY, POLICY);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
