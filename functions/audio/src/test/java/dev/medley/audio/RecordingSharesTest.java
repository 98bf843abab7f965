package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Recordings that others may hear. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class RecordingSharesTest extends SharedRecordingFixture {

    RecordingSharesTest(FunctionUnderTest audio) {
        super(audio);
    }

    @Test
    void anAccountHearsWhatIsSharedWithItAndEachUseIsNoted() {
        ada.api().patch("/api/audio/" + id, Map.of("title", "Interview", "description", "Private"));
        UUID share = shareWithBen("listen");
        ApiAnswer received = ben.api().get(RECEIVED).is(200);
        assertThat(received.text("/items/0/id")).isEqualTo(share.toString());
        assertThat(received.text("/items/0/title")).isEqualTo("Interview");
        assertThat(received.body()).doesNotContain("Private");
        ben.api().get(RECEIVED + "/" + share).is(200);
        assertThat(ben.api().get(RECEIVED + "/" + share + "/waveform").is(200).at("/minima"))
                .isNotEmpty();
        ApiAnswer download = ben.api().get(RECEIVED + "/" + share + "/download").is(200);
        assertThat(Store.send(download.at(""), null).statusCode()).isEqualTo(200);
        ben.api().get(RECEIVED + "/" + share + "/download?rendition=original").isProblem(403, "share-scope-exceeded");
        ben.api().get(RECEIVED + "/" + share + "/download?rendition=optimized").isProblem(403, "share-scope-exceeded");
        assertThat(uses(share)).containsExactly("download model", "waveform null", "read null");
        assertThat(Rows.texts("select network from audio.share_use where share_id = ?", share))
                .allSatisfy(network -> assertThat(network).isNotEmpty());
        ben.recording(id).isProblem(404, "recording-unknown");
        assertGone(ada.another(), share);
    }

    @Test
    void theScopeDownloadHasTheFileToo() {
        UUID share = shareWithBen("download");
        ApiAnswer download = ben.api()
                .get(RECEIVED + "/" + share + "/download?rendition=original")
                .is(200);
        assertThat(Store.send(download.at(""), null).body()).isEqualTo(file);
        ben.api().get(RECEIVED + "/" + share + "/download?rendition=optimized").isProblem(404, "optimized-none");
        assertThat(uses(share)).containsExactly("download original");
    }

    @Test
    void whoeverHasTheLinkHearsIt() {
        ApiAnswer made = share(Map.of("scope", "listen")).is(201);
        String link = LINKS + made.text("/token");
        Api anybody = audio.api();
        assertThat(anybody.get(link).is(200).text("/fileName")).isEqualTo("sound");
        anybody.get(link + "/waveform").is(200);
        ApiAnswer download = anybody.get(link + "/download").is(200);
        assertThat(download.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Store.send(download.at(""), null).statusCode()).isEqualTo(200);
        anybody.get(link + "/download?rendition=original").isProblem(403, "share-scope-exceeded");
        assertThat(uses(made.id())).containsExactly("download model", "waveform null", "read null");
        assertThat(ada.api().get(shares).is(200).body()).doesNotContain(made.text("/token"));
        for (String guessed :
                List.of("guessed", made.text("/token") + "x", made.id().toString())) {
            anybody.get(LINKS + guessed).isProblem(404, "share-unknown");
            anybody.get(LINKS + guessed + "/waveform").isProblem(404, "share-unknown");
            anybody.get(LINKS + guessed + "/download").isProblem(404, "share-unknown");
        }
    }

    @Test
    void whoHasTheAddressHearsItNowOrLater() {
        String email = emailOf(ben).toUpperCase(Locale.ROOT);
        ApiAnswer made = share(Map.of("email", email, "scope", "listen")).is(201);
        assertThat(made.at("/accountId").isNull()).as("whose address it is").isTrue();
        ben.api().get(RECEIVED + "/" + made.id()).is(200);
        Uploader later = ada.another();
        ApiAnswer early =
                share(Map.of("email", emailOf(later), "scope", "listen")).is(201);
        assertGone(later, early.id());
        activated(later).api().get(RECEIVED + "/" + early.id()).is(200);
        assertThat(Rows.events(early.id())).isEmpty();
    }

    @Test
    void theReceiverIsToldAndThatIsTakenBack() {
        UUID share = shareWithBen("listen");
        ada.api().delete(shares + "/" + share).is(204);
        assertThat(Rows.events(share)).containsExactly("recording.shared", "recording.share-ended");
        assertThat(Rows.texts("select owner_id::text from events.event where subject_id = ?", share))
                .containsOnly(ben.account().id().toString());
    }

    @Test
    void aShareThatMakesNoSenseIsRefused() {
        UUID benId = ben.account().id();
        share(Map.of("accountId", benId, "email", "a@example.org", "scope", "listen"))
                .isProblem(422, "share-receiver-invalid");
        share(Map.of("accountId", ada.account().id(), "scope", "listen")).isProblem(422, "share-receiver-invalid");
        share(Map.of("email", emailOf(ada), "scope", "listen")).isProblem(422, "share-receiver-invalid");
        share(Map.of("accountId", benId)).isProblem(422, "validation-failed");
        share(Map.of("accountId", benId, "scope", "all")).isProblem(400, "request-malformed");
        share(Map.of("email", "nobody", "scope", "listen")).isProblem(422, "validation-failed");
        share(Map.of("scope", "listen", "expiresAt", "2020-01-01T00:00:00Z")).isProblem(422, "share-expiry-invalid");
        share(Map.of("scope", "listen", "expiresAt", "2100-01-01T00:00:00Z")).isProblem(422, "share-expiry-invalid");
        UUID waiting = Uploader.idOf(ada.announce(Uploader.announcement("audio/wav", 1000)));
        ada.api()
                .post("/api/audio/" + waiting + "/shares", Map.of("scope", "listen"))
                .isProblem(409, "recording-not-ready");
    }

    @Test
    void nobodySharesWhatIsOthers() {
        UUID share = shareWithBen("download");
        Api eve = ada.another().api();
        for (Api stranger : List.of(eve, ben.api())) {
            stranger.post(shares, Map.of("scope", "listen")).isProblem(404, "recording-unknown");
            stranger.get(shares).isProblem(404, "recording-unknown");
            stranger.delete(shares + "/" + share).isProblem(404, "recording-unknown");
            stranger.get(shares + "/" + share + "/uses").isProblem(404, "recording-unknown");
        }
        UUID other = ada.upload("audio/wav", file);
        ada.awaits(other, "ready");
        ada.api().delete("/api/audio/" + other + "/shares/" + share).isProblem(404, "share-unknown");
        ada.api().get("/api/audio/" + other + "/shares/" + share + "/uses").isProblem(404, "share-unknown");
    }
}
