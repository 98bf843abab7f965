package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class PostPicturesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Member amy;
    private final Member ben;

    PostPicturesTest(FunctionUnderTest function) {
        amy = Member.of(function);
        ben = Member.of(function);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private void upload(UUID post, byte[] file) throws IOException, InterruptedException {
        JsonNode request = amy.api()
                .post(
                        "/api/posts/" + post + "/pictures",
                        Map.of("contentType", "image/png", "sizeBytes", file.length, "alt", "Oats"))
                .is(201)
                .at("/upload");
        HttpRequest.Builder put = HttpRequest.newBuilder(
                        URI.create(request.at("/url").asText()))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file));
        request.at("/headers").properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("content-length"))
                .forEach(header -> put.header(header.getKey(), header.getValue().asText()));
        assertThat(HTTP.send(put.build(), java.net.http.HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    private static int status(String address) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        java.net.http.HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Nobody who kept an address has it any more, and after a while nothing is kept of the post. */
    @Test
    void thePicturesOfADeletedPostAreGone(FunctionUnderTest function) throws IOException, InterruptedException {
        UUID post = amy.post(Map.of("body", "Look", "status", "draft"));
        upload(post, picture());
        await().untilAsserted(() -> assertThat(amy.read(post).at("/pictures")).hasSize(1));
        String address = amy.read(post).text("/pictures/0/files/0/url");
        assertThat(status(address)).isEqualTo(200);
        amy.api().delete("/api/posts/" + post).is(204);
        function.tick("social-picture-sweep");
        assertThat(status(address)).isEqualTo(404);
        function.later(Duration.ofDays(31)).tick("social-publications");
        assertThat(Rows.count("select count(*) from social.post where id = ?", post))
                .isZero();
    }

    @Test
    void aPictureIsCheckedMadeAnewAndShown() throws IOException, InterruptedException {
        UUID post = amy.post(Map.of("body", "Look", "status", "draft"));
        upload(post, picture());
        upload(post, "no picture at all".getBytes(StandardCharsets.UTF_8));
        await().untilAsserted(() -> assertThat(amy.api()
                        .get("/api/posts/" + post + "/pictures")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("status"))
                .containsExactly("ready", "rejected"));
        amy.api().put("/api/posts/" + post + "/publication", Map.of()).is(200);
        ApiAnswer shown = ben.read(post).is(200);
        assertThat(shown.at("/pictures")).hasSize(1);
        assertThat(shown.text("/pictures/0/alt")).isEqualTo("Oats");
        String address = shown.text("/pictures/0/files/0/url");
        assertThat(address).contains("/social-pictures/").contains("Signature=").doesNotContain("/public/");
        assertThat(status(address)).isEqualTo(200);
        String picture = shown.text("/pictures/0/id");
        ben.api().delete("/api/posts/" + post + "/pictures/" + picture).isProblem(404, "post-unknown");
        amy.api().delete("/api/posts/" + post + "/pictures/" + picture).is(204);
        amy.api().delete("/api/posts/" + post + "/pictures/" + picture).isProblem(404, "picture-unknown");
        assertThat(ben.read(post).at("/pictures")).isEmpty();
        amy.api()
                .post("/api/posts/" + post + "/pictures", Map.of("contentType", "text/html", "sizeBytes", 1))
                .isProblem(422, "media-type-unknown");
        amy.api()
                .post(
                        "/api/posts/" + post + "/pictures",
                        Map.of("contentType", "image/png", "sizeBytes", 1_000_000_000))
                .isProblem(413, "media-too-large");
    }
}
