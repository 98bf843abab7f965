package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import dev.medley.topology.Medley;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The drill: objects disappear from the bucket, and are there again. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class RecoveryTest {

    private final FunctionUnderTest audio;
    private final ObjectStore objects;
    private final Uploader ada;
    private final Api admin;
    private final byte[] file = Sounds.noise(300, 21);
    private final UUID id;

    RecoveryTest(FunctionUnderTest audio) {
        this.audio = audio;
        objects = audio.bean(ObjectStores.class).bucket(Medley.RECORDINGS);
        ada = Uploader.of(audio);
        admin = audio.as(TestAccount.with("admin"));
        id = ada.upload("audio/wav", file);
        ada.awaits(id, "ready");
    }

    private void sweep(int days) {
        audio.later(Duration.ofDays(days)).tick("audio-recovery");
    }

    private List<String> findings() {
        ApiAnswer page = admin.get("/api/admin/recording-recoveries?limit=100").is(200);
        List<String> findings = new ArrayList<>();
        for (JsonNode finding : page.at("/items")) {
            if (finding.get("recordingId").asText().equals(id.toString())) {
                findings.add(finding.get("object").asText() + " "
                        + finding.get("outcome").asText());
            }
        }
        return findings;
    }

    @Test
    void whatIsLostInTheBucketIsFoundReportedAndBroughtBack() {
        sweep(2);
        assertThat(objects.find("backups/" + ada.keys(id).original())).isPresent();
        assertThat(findings()).isEmpty();

        objects.delete(List.of(ada.keys(id).original(), ada.keys(id).rendition()));
        sweep(4);

        assertThat(findings()).containsExactlyInAnyOrder("original restored", "rendition restored");
        ApiAnswer download = ada.api().get("/api/audio/" + id + "/download").is(200);
        assertThat(Store.send(download.at(""), null).body()).isEqualTo(file);
        sweep(6);
        assertThat(findings()).hasSize(2);
    }

    @Test
    void whatHasNoCopyIsReportedAsLostOnce() {
        objects.delete(
                List.of(ada.keys(id).original(), "backups/" + ada.keys(id).original()));
        sweep(8);
        sweep(10);

        assertThat(findings()).containsExactly("original lost");
        assertThat(admin.get("/api/admin/recording-recoveries?outcome=lost")
                        .is(200)
                        .at("/items"))
                .isNotEmpty();
    }

    @Test
    void copiesGoWithTheRecording() {
        sweep(12);
        String copy = "backups/" + ada.keys(id).original();
        assertThat(objects.find(copy)).isPresent();

        ada.api().delete("/api/audio/" + id).is(204);

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        ada.recording(id).status() == 404 && objects.find(copy).isEmpty());
    }

    @Test
    void theReportIsForAdministrators() {
        assertThat(admin.get("/api/admin/recording-recoveries/summary")
                        .is(200)
                        .at("/unverified")
                        .isNumber())
                .isTrue();
        ada.api().get("/api/admin/recording-recoveries").isProblem(403, "permission-missing");
        ada.api().get("/api/admin/recording-recoveries/summary").isProblem(403, "permission-missing");
        admin.get("/api/admin/recording-recoveries?outcome=found").isProblem(422, "validation-failed");
    }
}
