package dev.medley.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.testkit.SharedServers;
import dev.medley.topology.Medley;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bucket by the real client, on a store that checks signatures. */
@MicronautTest(transactional = false)
class ObjectStoreTest implements SharedServers {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final byte[] CONTENT = "Grüße".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    @Inject
    ObjectStores stores;

    private final String prefix = "tests/" + UUID.randomUUID() + "/";

    private ObjectStore store() {
        return stores.bucket(Medley.RECORDINGS);
    }

    @Test
    void whatIsStoredIsFoundReadAndRemoved() throws IOException {
        String key = prefix + "a b/ü+%.txt";
        store().upload(file(CONTENT), key, "text/plain");

        StoredObject found = store().find(key).orElseThrow();
        assertThat(found.sizeBytes()).isEqualTo(CONTENT.length);
        assertThat(found.etag()).isNotEmpty();
        Path copy = folder.resolve(UUID.randomUUID().toString());
        store().download(key, copy);
        assertThat(copy).hasBinaryContent(CONTENT);
        assertThat(store().keys(prefix + "a b/")).containsExactly(key);

        store().delete(key);
        assertThat(store().find(key)).isEmpty();
        store().delete(key);
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        String key = prefix + "one";
        store().upload(file(CONTENT), key, "text/plain");
        Path existing = file("mine".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> store().download(key, existing))
                .hasRootCauseInstanceOf(FileAlreadyExistsException.class);
        assertThat(existing).hasContent("mine");
    }

    @Test
    void manyAreRemovedInOneRequestWhicheverOfThemThereAre() throws IOException {
        Path file = file(CONTENT);
        List<String> keys = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> prefix + "many/dropped/" + i)
                .toList();
        keys.subList(0, 6).forEach(key -> store().upload(file, key, "text/plain"));
        store().upload(file, prefix + "many/kept", "text/plain");
        store().delete(keys);
        assertThat(store().keys(prefix + "many/")).containsExactly(prefix + "many/kept");
    }

    @Test
    void aLargeFileComesInPartsAndIsWhole() throws IOException {
        byte[] large = new byte[(16 << 20) + 1000];
        new Random(1).nextBytes(large);
        store().uploadInParts(file(large), prefix + "large", "audio/wav");
        assertThat(store().find(prefix + "large").orElseThrow().sizeBytes()).isEqualTo(large.length);
        Path copy = folder.resolve(UUID.randomUUID().toString());
        store().download(prefix + "large", copy);
        assertThat(Files.mismatch(copy, file(large))).isEqualTo(-1);
    }

    @Test
    void anEmptyFileIsStoredToo() throws IOException {
        store().uploadInParts(file(new byte[0]), prefix + "empty", "audio/wav");
        assertThat(store().find(prefix + "empty").orElseThrow().sizeBytes()).isZero();
    }

    @Test
    void anUploadThatIsOverTakesNothingMore() throws Exception {
        String key = prefix + "parts";
        String upload = store().begin(key, "audio/wav");
        assertThat(store().parts(key, upload)).isEmpty();
        PresignedTransfer part = stores.transfers(Medley.RECORDINGS).putPart(key, upload, 1, CONTENT.length);
        assertThat(send(part, CONTENT).statusCode()).isEqualTo(200);
        List<Part> parts = store().parts(key, upload);
        assertThat(parts).extracting(Part::sizeBytes).containsExactly((long) CONTENT.length);

        assertThat(store().complete(key, upload, parts)).isTrue();

        assertThat(store().find(key)).isPresent();
        assertThat(store().parts(key, upload)).isEmpty();
        store().abort(key, upload);
        assertThat(store().find(key)).isPresent();
    }

    @Test
    void anUploadThatIsDroppedLeavesNothing() throws Exception {
        String key = prefix + "dropped";
        String upload = store().begin(key, "audio/wav");
        PresignedTransfer part = stores.transfers(Medley.RECORDINGS).putPart(key, upload, 1, CONTENT.length);
        send(part, CONTENT);
        List<Part> parts = store().parts(key, upload);
        store().abort(key, upload);
        assertThat(store().parts(key, upload)).isEmpty();
        assertThat(store().complete(key, upload, parts)).isFalse();
        assertThat(store().find(key)).isEmpty();
        store().abort(key, upload);
    }

    @Test
    void aPresignedPutTakesExactlyWhatItSays() throws Exception {
        String key = prefix + "put";
        PresignedTransfer put = stores.transfers(Medley.RECORDINGS).put(key, "audio/wav", CONTENT.length, null);
        assertThat(put.method()).isEqualTo("PUT");
        assertThat(put.headers()).containsKey("content-type").doesNotContainKey("host");
        assertThat(put.expiresAt())
                .isBetween(java.time.Instant.now(), java.time.Instant.now().plus(PresignedTransfers.LIFETIME));

        assertThat(send(put, Arrays.copyOf(CONTENT, CONTENT.length + 1)).statusCode())
                .isEqualTo(403);
        PresignedTransfer elsewhere = new PresignedTransfer(
                put.method(), put.url().replace("/put?", "/other?"), put.headers(), put.expiresAt());
        assertThat(send(elsewhere, CONTENT).statusCode()).isEqualTo(403);
        assertThat(store().find(key)).isEmpty();

        assertThat(send(put, CONTENT).statusCode()).isEqualTo(200);
        assertThat(store().find(key)).isPresent();
    }

    @Test
    void aPresignedGetIsSavedUnderTheNameItSays() throws Exception {
        String key = prefix + "get";
        store().upload(file(CONTENT), key, "application/octet-stream");
        PresignedTransfer get = stores.transfers(Medley.RECORDINGS)
                .get(key, "audio/wav", "attachment; filename=\"a.wav\"; filename*=UTF-8''%C3%BC.wav");
        HttpResponse<byte[]> answer =
                HTTP.send(HttpRequest.newBuilder(URI.create(get.url())).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(CONTENT);
        assertThat(answer.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"a.wav\"; filename*=UTF-8''%C3%BC.wav");
    }

    @Test
    void thereAreNoOtherBuckets() {
        assertThatIllegalArgumentException().isThrownBy(() -> stores.bucket("other"));
        assertThatIllegalArgumentException().isThrownBy(() -> stores.transfers(""));
        store().ping();
    }

    private static Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve(UUID.randomUUID().toString()), content);
    }

    private static HttpResponse<String> send(PresignedTransfer transfer, byte[] content)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(transfer.url()))
                .method(transfer.method(), HttpRequest.BodyPublishers.ofByteArray(content));
        transfer.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("content-length")) {
                request.setHeader(name, value);
            }
        });
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
