package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.topology.Medley;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class OptimizationTest {

    private final ObjectStore objects;
    private final Uploader ada;

    OptimizationTest(FunctionUnderTest audio) {
        objects = audio.bean(ObjectStores.class).bucket(Medley.RECORDINGS);
        ada = Uploader.of(audio);
    }

    private UUID recording(byte[] file) {
        UUID id = ada.upload("audio/wav", file);
        ada.awaits(id, "ready");
        return id;
    }

    private ApiAnswer optimized(UUID id, String original) {
        String path = "/api/audio/" + id + "/optimization";
        ada.api().post(path, Map.of("original", original)).is(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> ada.api().get(path).is(200),
                        answer -> !List.of("queued", "running").contains(answer.text("/status")));
    }

    private ApiAnswer download(UUID id, String rendition) {
        return ada.api().get("/api/audio/" + id + "/download?rendition=" + rendition);
    }

    @Test
    void aCopyThatSavesMoreThanAFifthIsKeptBesideTheOriginal() {
        byte[] file = Sounds.tone(3000);
        UUID id = recording(file);
        download(id, "optimized").isProblem(404, "optimized-none");

        assertThat(optimized(id, "keep").text("/outcome")).isEqualTo("optimized");

        ApiAnswer recording = ada.recording(id).is(200);
        byte[] copy = Store.send(download(id, "optimized").is(200).at(""), null).body();
        assertThat(copy).startsWith('f', 'L', 'a', 'C').hasSizeLessThan(file.length * 8 / 10);
        assertThat(recording.at("/optimizedBytes").asInt()).isEqualTo(copy.length);
        assertThat(recording.at("/originalRemoved").asBoolean()).isFalse();
        assertThat(Store.send(download(id, "original").is(200).at(""), null).body())
                .isEqualTo(file);
    }

    @Test
    void theOriginalIsRemovedWhereItsOwnerWantsTheCopyOnly() {
        UUID id = recording(Sounds.tone(2000));

        assertThat(optimized(id, "remove").text("/outcome")).isEqualTo("optimized");

        ada.audio().tick("audio-recovery");
        assertThat(objects.find(ada.keys(id).original())).isEmpty();
        download(id, "original").isProblem(410, "original-removed");
        download(id, "model").is(200);
        ada.api().delete("/api/audio/" + id).is(204);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ada.recording(id).status() == 404
                        && objects.find(ada.keys(id).optimized()).isEmpty());
    }

    @Test
    void theOriginalStaysWhileAnotherRecordingHasItsBytes() {
        byte[] file = Sounds.tone(2100);
        UUID kept = recording(file);
        UUID packed = recording(file);

        assertThat(optimized(packed, "remove").text("/outcome")).isEqualTo("optimized");

        assertThat(ada.recording(packed).at("/originalRemoved").asBoolean()).isFalse();
        assertThat(Store.send(download(kept, "original").is(200).at(""), null).body())
                .isEqualTo(file);
        download(kept, "optimized").is(200);
    }

    @Test
    void bytesThatAreUploadedAnewAreThereAsTheyCame() {
        byte[] file = Sounds.tone(2200);
        assertThat(optimized(recording(file), "remove").text("/outcome")).isEqualTo("optimized");

        UUID anew = recording(file);

        assertThat(ada.recording(anew).at("/originalRemoved").asBoolean()).isFalse();
        assertThat(Store.send(download(anew, "original").is(200).at(""), null).body())
                .isEqualTo(file);
    }

    @Test
    void whatWouldSaveLittleStaysAsItIs() {
        UUID id = recording(fullNoise());

        assertThat(optimized(id, "remove").text("/outcome")).isEqualTo("not-worthwhile");

        assertThat(ada.recording(id).at("/optimizedBytes").isNull()).isTrue();
        download(id, "original").is(200);
    }

    /** Noise at full scale, which nothing packs. */
    private static byte[] fullNoise() {
        byte[] file = Sounds.noise(500, 77);
        byte[] noise = new byte[file.length - 44];
        new java.util.Random(78).nextBytes(noise);
        System.arraycopy(noise, 0, file, 44, noise.length);
        return file;
    }

    @Test
    void onlyOnesOwnThatIsReadyIsPacked() {
        UUID id = recording(Sounds.tone(300));
        UUID waiting = Uploader.idOf(ada.announce(Uploader.announcement("audio/wav", 1000)));
        Uploader eve = ada.another();
        Map<String, String> keep = Map.of("original", "keep");

        eve.api().post("/api/audio/" + id + "/optimization", keep).isProblem(404, "recording-unknown");
        eve.api().get("/api/audio/" + id + "/optimization").isProblem(404, "recording-unknown");
        ada.api().get("/api/audio/" + id + "/optimization").isProblem(404, "optimization-none");
        ada.api().post("/api/audio/" + waiting + "/optimization", keep).isProblem(409, "recording-not-ready");
        ada.api()
                .post("/api/audio/" + id + "/optimization", Map.of("original", "shrink"))
                .isProblem(422, "validation-failed");
    }
}
