package dev.medley.content;

import static dev.medley.content.Newsroom.CONTENT;
import static dev.medley.content.Newsroom.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@FunctionTest("content")
class ContentMediaTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FunctionUnderTest function;
    private final Newsroom newsroom;
    private final Api api;

    ContentMediaTest(FunctionUnderTest function) {
        this.function = function;
        newsroom = Newsroom.of(function);
        api = newsroom.api();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private ApiAnswer upload(UUID itemId, byte[] file) throws IOException, InterruptedException {
        ApiAnswer announced = api.post(
                        CONTENT + "/" + itemId + "/pictures",
                        Map.of("contentType", "image/png", "sizeBytes", file.length, "alt", "From above"))
                .is(201);
        JsonNode request = announced.at("/upload");
        HttpRequest.Builder put =
                HttpRequest.newBuilder(URI.create(request.at("/url").asText())).PUT(BodyPublishers.ofByteArray(file));
        request.at("/headers").properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("content-length"))
                .forEach(header -> put.header(header.getKey(), header.getValue().asText()));
        assertThat(HTTP.send(put.build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get(CONTENT + "/" + itemId + "/media/" + announced.id())
                                .is(200),
                        answer -> List.of("ready", "rejected").contains(answer.text("/status")));
    }

    @Test
    void aPictureIsMadeInSizesThatEverybodyReadsOncePublished() throws Exception {
        UUID id = newsroom.draft(article("Pictured", "x"));
        ApiAnswer picture = upload(id, picture());
        assertThat(picture.text("/status")).isEqualTo("ready");
        assertThat(picture.at("/width").asInt()).isEqualTo(800);
        newsroom.save(id, Map.of("mediaIds", List.of(picture.id()))).is(200);
        api.delete(CONTENT + "/" + id + "/media/" + picture.id()).isProblem(409, "media-used");
        newsroom.submit(id);
        newsroom.approve(id);
        ApiAnswer read = function.api().get(CONTENT + "/" + id).is(200);
        assertThat(read.text("/media/0/alt")).isEqualTo("From above");
        String url = read.text("/media/0/files/0/url");
        assertThat(HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNoPictureIsRejectedWithTheReason() throws Exception {
        UUID id = newsroom.draft(article("Broken", "x"));
        ApiAnswer rejected = upload(id, new byte[100]);
        assertThat(rejected.text("/status")).isEqualTo("rejected");
        assertThat(rejected.text("/rejection/code")).isNotEmpty();
        newsroom.save(id, Map.of("mediaIds", List.of(rejected.id()))).isProblem(422, "media-invalid");
        newsroom.save(id, Map.of("mediaIds", List.of(UUID.randomUUID()))).isProblem(422, "media-invalid");
        api.delete(CONTENT + "/" + id + "/media/" + rejected.id()).is(204);
        function.tick("content-media-sweep");
        assertThat(Rows.count("select count(*) from content.media_leftover where media_id = ?", rejected.id()))
                .isZero();
        api.get(CONTENT + "/" + id + "/media/" + rejected.id()).isProblem(404, "media-unknown");
    }

    @Test
    void anUploadThatNeverComesIsGivenUp() {
        UUID id = newsroom.draft(article("Waiting", "x"));
        UUID picture = api.post(CONTENT + "/" + id + "/pictures", Map.of("contentType", "image/png", "sizeBytes", 10))
                .is(201)
                .id();
        function.later(Duration.ofHours(2)).tick("content-media-sweep");
        assertThat(api.get(CONTENT + "/" + id + "/media/" + picture).is(200).text("/rejection/code"))
                .isEqualTo("upload-expired");
    }

    @Test
    void anItemShowsARecordingOfItsAuthor() {
        UUID recording = UUID.randomUUID();
        Rows.update(
                "insert into audio.pub_recordings (id, owner_id, status, rendition_key) values (?, ?, 'ready', 'renditions/x')",
                recording,
                newsroom.author().id());
        UUID id = newsroom.draft(article("Heard", "x"));
        String path = CONTENT + "/" + id + "/recordings";
        api.post(path, Map.of("recordingId", UUID.randomUUID())).isProblem(422, "recording-unknown");
        ApiAnswer added = api.post(path, Map.of("recordingId", recording, "alt", "A voice"))
                .is(201);
        newsroom.save(id, Map.of("mediaIds", List.of(added.id()))).is(200);
        assertThat(api.get(CONTENT + "/" + id + "/media").is(200).text("/items/0/recordingId"))
                .isEqualTo(recording.toString());
        function.as(TestAccount.any())
                .post(path, Map.of("recordingId", recording))
                .isProblem(404, "content-unknown");
        String playback = CONTENT + "/" + id + "/media/" + added.id() + "/playback";
        function.api().get(playback).isProblem(404, "content-unknown");
        function.as(TestAccount.any()).get(playback).isProblem(404, "content-unknown");
        assertThat(api.get(playback).is(200).text("/url")).contains("renditions/x");
        newsroom.submit(id);
        newsroom.approve(id);
        assertThat(function.api().get(playback).is(200).text("/method")).isEqualTo("GET");
        Rows.update("delete from audio.pub_recordings where id = ?", recording);
        function.api().get(playback).isProblem(404, "media-unknown");
    }

    @Test
    void whatIsTooLargeOrNoPictureIsNotAnnounced() {
        UUID id = newsroom.draft(article("Refused", "x"));
        String path = CONTENT + "/" + id + "/pictures";
        api.post(path, Map.of("contentType", "image/svg+xml", "sizeBytes", 10)).isProblem(422, "media-type-unknown");
        api.post(path, Map.of("contentType", "image/png", "sizeBytes", 100_000_000))
                .isProblem(413, "media-too-large");
    }
}
