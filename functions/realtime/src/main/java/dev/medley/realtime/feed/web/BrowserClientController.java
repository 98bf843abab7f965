package dev.medley.realtime.feed.web;

import dev.medley.access.Access;
import dev.medley.kernel.Digests;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The client for browsers, a module that pages of any origin may import. */
@Hidden
@Controller("/api/realtime/client.js")
class BrowserClientController {

    private static final byte[] MODULE = read();
    private static final String TAG =
            "W/\"" + Digests.hex(Digests.sha256(MODULE)).substring(0, 32) + "\"";

    @Get(produces = "text/javascript")
    @Access(Access.ANYBODY)
    HttpResponse<byte[]> module() {
        return HttpResponse.ok(MODULE)
                .contentType(MediaType.of("text/javascript"))
                .header(HttpHeaders.ETAG, TAG)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
    }

    private static byte[] read() {
        try (InputStream module = BrowserClientController.class.getResourceAsStream("client.js")) {
            return Objects.requireNonNull(module).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
