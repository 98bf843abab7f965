package dev.medley.platform.docs.web;

import dev.medley.access.Access;
import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The reference of the whole API, to read and to try; the document behind it; and the files that its page needs. */
@Hidden
@Controller("/api/docs")
class DocsController {

    private static final Map<String, String> ASSETS = Map.of(
            "swagger-ui.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript",
            "reference.js", "text/javascript");

    /** Read once, with a tag for those who have it already. */
    private record DocsFile(byte[] bytes, String tag) {}

    private final Map<String, DocsFile> files = new ConcurrentHashMap<>();

    @Get(produces = MediaType.TEXT_HTML)
    @Access(Access.ANYBODY)
    HttpResponse<byte[]> page() {
        return file("docs/index.html")
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header(
                        "Content-Security-Policy",
                        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'"
                                + "; frame-ancestors 'none'");
    }

    @Get("/openapi.json")
    @Access(Access.ANYBODY)
    HttpResponse<byte[]> document() {
        return file("docs/openapi.json")
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "public, max-age=300");
    }

    @Get("/assets/{name}")
    @Access(Access.ANYBODY)
    HttpResponse<byte[]> asset(String name) {
        String type = ASSETS.get(name);
        if (type == null) {
            throw Refusal.notFound("file-unknown", "There is no such file.");
        }
        return file("docs/" + name).contentType(MediaType.of(type)).header("Cache-Control", "public, max-age=86400");
    }

    private MutableHttpResponse<byte[]> file(String path) {
        DocsFile file = files.computeIfAbsent(path, DocsController::read);
        return HttpResponse.ok(file.bytes()).header(HttpHeaders.ETAG, file.tag());
    }

    private static DocsFile read(String path) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The build left out " + path);
            }
            byte[] bytes = file.readAllBytes();
            return new DocsFile(
                    bytes, "W/\"" + Digests.hex(Digests.sha256(bytes)).substring(0, 32) + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
