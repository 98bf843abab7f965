package dev.medley.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.emulators.Mailbox;
import dev.medley.emulators.ReceivedMail;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What the suite asks of the twin's own pages, answered from LocalStack's memory of sent mail. */
final class LocalStackPages extends Handler.Abstract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI aws;
    private final List<FunctionRuntime> functions;

    LocalStackPages(URI aws, List<FunctionRuntime> functions) {
        this.aws = aws;
        this.functions = functions;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getPath();
        if (!path.startsWith("/_twin/")) {
            return false;
        }
        ObjectNode body = path.endsWith("/messages")
                ? mails(Request.extractQueryParameters(request).getValue("to"))
                : status();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(JSON.writeValueAsBytes(body)), callback);
        return true;
    }

    private ObjectNode mails(String to) throws Exception {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode items = answer.putArray("items");
        try (InputStream sent = aws.resolve("/_aws/ses").toURL().openStream()) {
            for (JsonNode mail : JSON.readTree(sent).path("messages")) {
                if (mail.toString().contains(to)) {
                    items.add(view(mail));
                }
            }
        }
        return answer;
    }

    private static ObjectNode view(JsonNode mail) {
        String text = mail.at("/Body/text_part").asText(mail.path("RawData").asText());
        ReceivedMail received = new ReceivedMail(
                UUID.randomUUID(),
                Instant.EPOCH,
                "",
                List.of(),
                mail.path("Subject").asText(),
                text,
                "",
                Map.of());
        ObjectNode view = JSON.createObjectNode().put("text", text);
        Mailbox.links(received).forEach(view.putArray("links")::add);
        return view;
    }

    private ObjectNode status() {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode list = answer.putArray("functions");
        functions.forEach(function ->
                function.function().routes().forEach(list.addObject().putArray("routes")::add));
        return answer;
    }
}
