package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.sound.Pcm;
import dev.medley.sound.WavFile;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.topology.Medley;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From the wish to upload to the last byte removed. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class LifecycleTest {

    private final ObjectStore objects;
    private final Uploader ada;

    LifecycleTest(FunctionUnderTest audio) {
        objects = audio.bean(ObjectStores.class).bucket(Medley.RECORDINGS);
        ada = Uploader.of(audio);
    }

    @Test
    void aFileIsUploadedCheckedMeasuredAndListed() {
        byte[] file = Sounds.tone(2000);
        ApiAnswer announced = ada.announce(Map.of(
                        "fileName",
                        "../../etc/Größe \u202e\"1\".wav",
                        "contentType",
                        "audio/wav",
                        "sizeBytes",
                        file.length))
                .is(201);
        UUID id = Uploader.idOf(announced);
        assertThat(announced.header("Location")).isEqualTo("/api/audio/" + id);
        assertThat(ada.recording(id).is(200).text("/status")).isEqualTo("uploading");

        assertThat(Store.send(announced.at("/upload"), file).statusCode()).isEqualTo(200);

        ApiAnswer ready = ada.awaits(id, "ready");
        assertThat(ready.text("/fileName")).isEqualTo("Größe \"1\".wav");
        assertThat(ready.at("/rejection").isNull()).isTrue();
        assertThat(ready.at("/media").toString())
                .isEqualTo("{\"container\":\"wav\",\"codec\":\"pcm_s16le\",\"sampleRate\":16000,\"channels\":1,"
                        + "\"durationMs\":2000}");
        assertThat(ready.at("/quality/loudnessLufs").asDouble()).isBetween(-13.0, -10.0);
        assertThat(ready.at("/quality/speechRatio").asDouble()).isLessThan(0.1);
        assertThat(ada.api().get("/api/audio").text("/items/0/id")).isEqualTo(id.toString());
    }

    @Test
    void aRecordingIsDownloadedAsItCameAndAsModelsHearIt() {
        byte[] file = Sounds.noise(500, 1);
        UUID id = ada.upload("audio/x-wav", file);
        ada.awaits(id, "ready");

        HttpResponse<byte[]> original = download(id, "");
        assertThat(original.body()).isEqualTo(file);
        assertThat(original.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"sound\"; filename*=UTF-8''sound");
        assertThat(original.headers().firstValue("Content-Type")).hasValue("audio/x-wav");
        Pcm rendition = WavFile.decode(download(id, "?rendition=model").body());
        assertThat(rendition.sampleRate()).isEqualTo(Pcm.MODEL_RATE);
        assertThat(rendition.durationMs()).isEqualTo(500);
    }

    @Test
    void aPreviewIsForListening() {
        UUID id = ada.upload("audio/wav", Sounds.noise(2000, 72));
        ada.awaits(id, "ready");
        HttpResponse<byte[]> preview = download(id, "?rendition=preview");
        assertThat(preview.headers().firstValue("Content-Type")).hasValue("audio/ogg");
        assertThat(new String(preview.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("OggS");
        assertThat(preview.body().length)
                .isLessThan(download(id, "?rendition=model").body().length / 4);
        objects.delete(ada.keys(id).preview());
        ada.api().get("/api/audio/" + id + "/download?rendition=preview").isProblem(404, "preview-none");
    }

    @Test
    void theWaveformIsThereToDraw() {
        UUID id = ada.upload("audio/wav", Sounds.tone(1000));
        ada.awaits(id, "ready");

        ApiAnswer waveform = ada.api().get("/api/audio/" + id + "/waveform").is(200);

        assertThat(waveform.at("/minima")).hasSize(1000);
        assertThat(waveform.at("/maxima/500").asDouble()).isBetween(0.3, 0.5);
        assertThat(waveform.at("/minima/500").asDouble()).isBetween(-0.5, 0.4);
    }

    @Test
    void beforeItIsReadyThereIsNothingToFetch() {
        UUID id = Uploader.idOf(ada.announce(Uploader.announcement("audio/wav", 1000)));
        ada.api().get("/api/audio/" + id + "/download").isProblem(409, "recording-not-ready");
        ada.api().get("/api/audio/" + id + "/waveform").isProblem(409, "recording-not-ready");
    }

    @Test
    void deletingRemovesEverythingAndIsNotRepeated() {
        UUID id = ada.upload("audio/wav", Sounds.tone(300));
        ada.awaits(id, "ready");

        ada.api().delete("/api/audio/" + id).is(204);

        ada.recording(id).isProblem(404, "recording-unknown");
        RecordingKeys keys = ada.keys(id);
        // Asked again and again, because what nobody waits for is sent along with a later request.
        await().until(() -> ada.recording(id).status() == 404
                && Stream.of(keys.upload(), keys.original(), keys.rendition())
                        .noneMatch(key -> objects.find(key).isPresent()));
        assertThat(Rows.events(id)).containsExactly("recording.ready", "recording.deleted");
        ada.api().delete("/api/audio/" + id).isProblem(404, "recording-unknown");
        assertThat(Rows.events(id)).hasSize(2);
    }

    @Test
    void anUploadThatHasNotArrivedIsCancelled() {
        UUID id = Uploader.idOf(ada.announce(Uploader.announcement("audio/wav", 1000)));
        ada.api().post("/api/audio/uploads/" + id + "/cancellation").is(204);
        ada.recording(id).isProblem(404, "recording-unknown");
        ada.api().post("/api/audio/uploads/" + id + "/cancellation").is(204);
    }

    @Test
    void anOlderVersionCancelsWithDelete() {
        UUID id = Uploader.idOf(ada.announce(Uploader.announcement("audio/wav", 1000)));
        ada.api().delete("/api/audio/uploads/" + id).isProblem(404, "route-unknown");
        ada.api()
                .header("Api-Version", "2026-11-01")
                .delete("/api/audio/uploads/" + id)
                .is(204);
        ada.recording(id).isProblem(404, "recording-unknown");
    }

    @Test
    void anUploadThatHasArrivedIsNotCancelled() {
        UUID id = ada.upload("audio/wav", Sounds.tone(300));
        ada.awaits(id, "ready");
        ada.api().post("/api/audio/uploads/" + id + "/cancellation").isProblem(409, "upload-over");
        ada.recording(id).is(200);
    }

    @Test
    void whatOthersHaveDoesNotExist() {
        UUID id = ada.upload("audio/wav", Sounds.tone(300));
        ada.awaits(id, "ready");
        Uploader eve = ada.another();

        eve.recording(id).isProblem(404, "recording-unknown");
        eve.api().get("/api/audio/" + id + "/download").isProblem(404, "recording-unknown");
        eve.api().get("/api/audio/" + id + "/waveform").isProblem(404, "recording-unknown");
        eve.api().delete("/api/audio/" + id).isProblem(404, "recording-unknown");
        eve.api().post("/api/audio/uploads/" + id + "/cancellation").isProblem(404, "recording-unknown");
        eve.api().get("/api/audio/uploads/" + id + "/parts").isProblem(404, "recording-unknown");
        assertThat(eve.api().get("/api/audio").at("/items")).isEmpty();
        ada.recording(id).is(200);
    }

    private HttpResponse<byte[]> download(UUID id, String query) {
        ApiAnswer apiAnswer =
                ada.api().get("/api/audio/" + id + "/download" + query).is(200);
        assertThat(apiAnswer.header("Cache-Control")).isEqualTo("no-store");
        HttpResponse<byte[]> response = Store.send(apiAnswer.at(""), null);
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }
}
