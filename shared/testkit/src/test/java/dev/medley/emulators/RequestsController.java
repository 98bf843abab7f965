package dev.medley.emulators;

import dev.medley.access.Access;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Says what of a request came through the gateway and the handler, and answers with what is hard to carry back. */
@Controller("/api/docs/requests")
class RequestsController {

    /** Every byte there is. */
    static final byte[] BYTES = new byte[256];

    static {
        for (int i = 0; i < BYTES.length; i++) {
            BYTES[i] = (byte) i;
        }
    }

    /** Long enough to be compressed. */
    static final String LONG = "Grüße ".repeat(1000);

    @Serdeable
    record Seen(String method, String name, List<String> notes) {}

    @Access(Access.ANYBODY)
    @Get("/names/{name}")
    Seen name(HttpRequest<?> request, @PathVariable String name) {
        return new Seen(request.getMethodName(), name, request.getHeaders().getAll("X-Note"));
    }

    @Access(Access.ANYBODY)
    @Post("/length")
    @Consumes("text/plain")
    @Produces("text/plain")
    String length(@Body String body) {
        return Integer.toString(body.codePointCount(0, body.length()));
    }

    @Access(Access.ANYBODY)
    @Get("/bytes")
    @Produces("image/png")
    byte[] bytes() {
        return BYTES.clone();
    }

    @Access(Access.ANYBODY)
    @Get("/text")
    @Produces("text/plain")
    String text() {
        return "Grüße \ud83e\udd13";
    }

    @Access(Access.ANYBODY)
    @Get("/long")
    @Produces("text/plain")
    String longText() {
        return LONG;
    }
}
