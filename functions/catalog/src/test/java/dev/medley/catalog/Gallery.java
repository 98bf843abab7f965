package dev.medley.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The pictures and videos of one product, as an administrator fills it. */
record Gallery(Shop shop, UUID productId) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Gallery in(FunctionUnderTest function) {
        Shop shop = Shop.of(function);
        return new Gallery(shop, shop.add(Shop.product("Pictured", 100)).id());
    }

    String path() {
        return "/api/products/" + productId;
    }

    ApiAnswer announce(String what, String contentType, long sizeBytes) {
        return shop.api()
                .post(
                        path() + "/upload-" + what,
                        Map.of("contentType", contentType, "sizeBytes", sizeBytes, "alt", "From the side"));
    }

    /** Uploads a file and waits until it has been looked at. */
    ApiAnswer upload(String what, String contentType, byte[] file) throws IOException, InterruptedException {
        ApiAnswer announced = announce(what, contentType, file.length).is(201);
        assertThat(send(announced.at("/upload"), file)).isEqualTo(200);
        return awaitEnd(announced.id());
    }

    ApiAnswer picture(byte[] file) throws IOException, InterruptedException {
        return upload("image", "image/png", file);
    }

    ApiAnswer awaitEnd(UUID id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> read(id),
                        answer -> answer.text("/status").equals("ready")
                                || answer.text("/status").equals("rejected"));
    }

    ApiAnswer read(UUID id) {
        return shop.api().get(path() + "/media/" + id).is(200);
    }

    ApiAnswer all() {
        return shop.api().get(path() + "/media").is(200);
    }

    static int send(JsonNode request, byte[] file) throws IOException, InterruptedException {
        HttpRequest.Builder put =
                HttpRequest.newBuilder(URI.create(request.at("/url").asText())).PUT(BodyPublishers.ofByteArray(file));
        request.at("/headers").properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("content-length"))
                .forEach(header -> put.header(header.getKey(), header.getValue().asText()));
        return HTTP.send(put.build(), BodyHandlers.discarding()).statusCode();
    }

    static HttpResponse<byte[]> download(String url) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
    }
}
