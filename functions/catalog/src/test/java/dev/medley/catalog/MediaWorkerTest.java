package dev.medley.catalog;

import static dev.medley.catalog.MediaFiles.join;
import static dev.medley.catalog.MediaFiles.picture;
import static dev.medley.catalog.MediaFiles.text;
import static dev.medley.catalog.MediaFiles.video;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.events.QueueMessage;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.topology.Medley;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@FunctionTest("catalog")
class MediaWorkerTest {

    private final FunctionUnderTest function;
    private final Gallery gallery;
    private final ObjectStore objects;

    MediaWorkerTest(FunctionUnderTest function) {
        this.function = function;
        gallery = Gallery.in(function);
        objects = function.bean(ObjectStores.class).bucket(Medley.MEDIA);
    }

    static Stream<Arguments> hostileFiles() {
        byte[] whole = picture("png", 40, 30);
        byte[] video = video(10, "vide");
        return Stream.of(
                Arguments.of("image", MediaFiles.hugePicture(), "too-many-pixels"),
                Arguments.of("image", join(whole, text("PK\3\4")), "trailing-data"),
                Arguments.of("image", text("<svg><script>alert(1)</script></svg>"), "vector-image"),
                Arguments.of("image", picture("gif", 40, 30), "type-mismatch"),
                Arguments.of("image", picture("jpeg", 40, 30), "type-mismatch"),
                Arguments.of("image", text("%PDF-1.7 no picture"), "unsupported-format"),
                Arguments.of("image", Arrays.copyOf(whole, whole.length - 20), "truncated"),
                Arguments.of(
                        "image",
                        join(text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$"), text("EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")),
                        "malware"),
                Arguments.of("video", whole, "unsupported-format"),
                Arguments.of("video", Arrays.copyOf(video, video.length - 1), "truncated"),
                Arguments.of("video", join(video, text("PK\3\4")), "truncated"),
                Arguments.of("video", video(10, "soun"), "no-video-track"),
                Arguments.of("video", video(301, "vide"), "video-too-long"));
    }

    @ParameterizedTest
    @MethodSource("hostileFiles")
    void aHostileFileIsRejectedWithAReason(String what, byte[] file, String code) throws Exception {
        String type = what.equals("image") ? "image/png" : "video/mp4";
        ApiAnswer rejected = gallery.upload(what, type, file);
        assertThat(rejected.text("/status")).isEqualTo("rejected");
        assertThat(rejected.text("/rejection/code")).isEqualTo(code);
        assertThat(rejected.text("/rejection/detail")).isNotEmpty();
        assertThat(rejected.at("/files")).isEmpty();
        assertThat(objects.keys("public/" + rejected.id())).isEmpty();
        assertThat(function.api().get(gallery.path() + "/media").is(200).at("/items"))
                .isEmpty();
        assertThat(gallery.picture(picture("png", 8, 8)).text("/status")).isEqualTo("ready");
    }

    @Test
    void whatArrivesAgainChangesNothing() throws Exception {
        ApiAnswer announced = gallery.announce("image", "image/png", picture("png", 40, 30).length)
                .is(201);
        assertThat(Gallery.send(announced.at("/upload"), picture("png", 40, 30)))
                .isEqualTo(200);
        ApiAnswer ready = gallery.awaitEnd(announced.id());
        assertThat(Gallery.send(announced.at("/upload"), picture("png", 40, 30)))
                .isEqualTo(200);
        deliver(announced.id());
        assertThat(gallery.read(announced.id()).body()).isEqualTo(ready.body());
        assertThat(objects.keys("uploads/" + announced.id())).isEmpty();
        assertThat(objects.keys("public/" + announced.id())).hasSize(3);
    }

    @Test
    void whatNobodyAnnouncedIsRemoved() {
        UUID id = UUID.randomUUID();
        objects.publish(new byte[10], "uploads/" + id, "image/png");
        deliver(id);
        assertThat(objects.keys("uploads/" + id)).isEmpty();
        function.consumer("catalog-media").consume(new QueueMessage("message", notice("uploads/none-of-ours"), 1));
    }

    @Test
    void anUploadThatNeverComesIsGivenUp() {
        UUID id = gallery.announce("image", "image/png", 10).is(201).id();
        function.tick("catalog-media-sweep");
        assertThat(gallery.read(id).text("/status")).isEqualTo("uploading");
        function.later(Duration.ofHours(2)).tick("catalog-media-sweep");
        assertThat(gallery.read(id).text("/rejection/code")).isEqualTo("upload-expired");
    }

    @Test
    void aWorkerThatDiedIsReplacedAndAFileThatKillsItIsGivenUp() throws Exception {
        UUID id = gallery.announce("image", "image/png", picture("png", 9, 9).length)
                .is(201)
                .id();
        int _ = Rows.update("update catalog.media set status = 'processing', attempts = 19 where id = ?", id);
        objects.publish(picture("png", 9, 9), "uploads/" + id, "image/png");
        assertThat(gallery.awaitEnd(id).text("/status")).isEqualTo("ready");
        UUID other = gallery.announce("image", "image/png", 5).is(201).id();
        int _ = Rows.update("update catalog.media set status = 'processing', attempts = 20 where id = ?", other);
        objects.publish(new byte[5], "uploads/" + other, "image/png");
        assertThat(gallery.awaitEnd(other).text("/rejection/code")).isEqualTo("processing-failed");
    }

    @Test
    void bytesThatWereNotAnnouncedAreRejected() {
        UUID id = gallery.announce("image", "image/png", 10).is(201).id();
        objects.publish(new byte[11], "uploads/" + id, "image/png");
        assertThat(gallery.awaitEnd(id).text("/rejection/code")).isEqualTo("size-mismatch");
    }

    private void deliver(UUID id) {
        function.consumer("catalog-media").consume(new QueueMessage("message", notice("uploads/" + id), 1));
    }

    private static String notice(String key) {
        return "{\"Records\": [{\"s3\": {\"bucket\": {\"name\": \"media\"}, \"object\": {\"key\": \"%s\"}}}]}"
                .formatted(key);
    }
}
