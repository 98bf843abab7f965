package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.topology.Medley;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class RejectionTest {

    private final ObjectStore objects;
    private final Uploader ada;

    RejectionTest(FunctionUnderTest audio) {
        objects = audio.bean(ObjectStores.class).bucket(Medley.RECORDINGS);
        ada = Uploader.of(audio);
    }

    @Test
    void textIsNoSound() {
        isRejected("audio/wav", "This is not sound.".getBytes(StandardCharsets.UTF_8), "unsupported-format");
    }

    @Test
    void aZipBombIsNotEvenOpened() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("sound.wav"));
            zip.write(new byte[10 << 20]);
        }
        isRejected("audio/wav", bomb.toByteArray(), "unsupported-format");
    }

    @Test
    void aHeaderWithoutSamplesIsEmpty() {
        isRejected("audio/wav", Sounds.tone(0), "empty");
    }

    @Test
    void aBlinkIsTooShort() {
        isRejected("audio/wav", Sounds.tone(99), "too-short");
    }

    @Test
    void soundOfAnotherKindThanDeclaredIsRefused() {
        isRejected("audio/mpeg", Sounds.tone(300), "type-mismatch");
    }

    @Test
    void ruinsOfAContainerAreCorrupt() {
        byte[] file = Arrays.copyOf("OggS".getBytes(StandardCharsets.US_ASCII), 4000);
        isRejected("audio/ogg", file, "corrupt");
    }

    @Test
    void anEmptyObjectIsNotTheFileThatWasAnnounced(@TempDir Path folder) throws IOException {
        isRejected(put(folder, new byte[0], Uploader.announcement("audio/wav", 1000)), "size-mismatch");
    }

    @Test
    void aFileCutShortIsNotTheFileThatWasAnnounced(@TempDir Path folder) throws IOException {
        byte[] file = Sounds.tone(300);
        byte[] half = Arrays.copyOf(file, file.length / 2);
        isRejected(put(folder, half, Uploader.announcement("audio/wav", file.length)), "size-mismatch");
    }

    @Test
    void otherBytesThanAnnouncedAreRefused(@TempDir Path folder) throws IOException {
        byte[] file = Sounds.tone(300);
        Map<String, Object> announcement = Uploader.announcement("audio/wav", file.length);
        announcement.put("sha256", "0".repeat(64));
        isRejected(put(folder, file, announcement), "checksum-mismatch");
    }

    /** Writes the object with the worker's own rights, past what presigned requests allow. */
    private UUID put(Path folder, byte[] bytes, Map<String, Object> announcement) throws IOException {
        UUID id = Uploader.idOf(ada.announce(announcement).is(201));
        Path file = Files.write(folder.resolve("file"), bytes);
        objects.upload(file, ada.keys(id).upload(), "audio/wav");
        return id;
    }

    private void isRejected(String contentType, byte[] file, String code) {
        isRejected(ada.upload(contentType, file), code);
    }

    private void isRejected(UUID id, String code) {
        ApiAnswer rejected = ada.awaits(id, "rejected");
        assertThat(rejected.text("/rejection/code")).isEqualTo(code);
        assertThat(rejected.text("/rejection/detail")).endsWith(".");
        assertThat(rejected.at("/media").isNull()).isTrue();
        assertThat(Rows.texts(
                        "select data ->> 'code' from events.event where subject_id = ? and type = 'recording.rejected'",
                        id))
                .containsExactly(code);
        await().until(() -> objects.find(ada.keys(id).upload()).isEmpty());
        assertThat(objects.find(ada.keys(id).original())).isEmpty();
        assertThat(objects.find(ada.keys(id).rendition())).isEmpty();
    }
}
