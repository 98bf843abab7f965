package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Old recordings are thrown away or deleted as their owners' rules say. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class RetentionTest {

    private static final String RULES = "/api/audio/retention-rules";

    private final FunctionUnderTest audio;
    private final Uploader ada;

    RetentionTest(FunctionUnderTest audio) {
        this.audio = audio;
        ada = Uploader.of(audio);
    }

    private UUID ready(String contentType, long seed) {
        UUID id = ada.upload(contentType, Sounds.noise(300, seed));
        ada.awaits(id, "ready");
        return id;
    }

    private static Map<String, Object> terms(String action) {
        return new HashMap<>(Map.of("name", "Calls", "afterDays", 30, "action", action));
    }

    private ApiAnswer create(Map<String, Object> terms) {
        return ada.api().post(RULES, terms);
    }

    private FunctionUnderTest after(int days) {
        return audio.later(Duration.ofDays(days));
    }

    @Test
    void aRuleThrowsAwayWhatIsOldAndOfItsTypeAfterItsMatchesCouldBeSeen() {
        UUID wav = ready("audio/wav", 80);
        UUID other = ready("audio/x-wav", 81);
        Map<String, Object> terms = terms("trash");
        terms.put("contentType", "audio/wav");
        UUID rule = create(terms).is(201).id();
        audio.tick("audio-retention");
        ada.recording(wav).is(200);

        FunctionUnderTest young = after(29);
        Api later = young.as(ada.account());
        assertThat(later.get(RULES + "/" + rule + "/matches")
                        .is(200)
                        .at("/count")
                        .asInt())
                .isZero();
        FunctionUnderTest old = after(33);
        ApiAnswer preview =
                old.as(ada.account()).get(RULES + "/" + rule + "/matches").is(200);
        assertThat(preview.at("/count").asInt()).isEqualTo(1);
        assertThat(preview.text("/items/0/recordingId")).isEqualTo(wav.toString());

        old.tick("audio-retention");
        after(34).tick("audio-retention");

        ada.recording(wav).isProblem(404, "recording-unknown");
        ada.recording(other).is(200);
        assertThat(Rows.events(wav)).containsExactly("recording.ready", "recording.trashed");
        after(35).as(ada.account()).delete("/api/audio/" + wav + "/trash").is(204);
        after(36).tick("audio-retention");
        ada.recording(wav).is(200);
        after(70).tick("audio-retention");
        ada.recording(wav).isProblem(404, "recording-unknown");
    }

    @Test
    void aRuleDeletesAllVersionsOfAFileOfWhichNoneIsYoung() {
        UUID one = ready("audio/wav", 82);
        Map<String, Object> upload = Uploader.announcement("audio/wav", 1000);
        upload.put("versionOf", one);
        UUID waiting = Uploader.idOf(ada.announce(upload).is(201));
        UUID two = ready("audio/wav", 83);
        Map<String, Object> terms = terms("delete");
        terms.put("keepTranscripts", true);
        UUID rule = create(terms).is(201).id();

        after(40).tick("audio-retention");

        ada.recording(one).is(200);
        ada.recording(two).isProblem(404, "recording-unknown");
        ApiAnswer receipt = ada.api().get("/api/audio/deletions/" + two).is(200);
        assertThat(receipt.text("/reason")).isEqualTo("retention-rule");
        assertThat(receipt.text("/ruleId")).isEqualTo(rule.toString());
        assertThat(receipt.at("/keepTranscripts").asBoolean()).isTrue();

        ada.api().post("/api/audio/uploads/" + waiting + "/cancellation").is(204);
        after(42).tick("audio-retention");
        ada.recording(one).isProblem(404, "recording-unknown");
    }

    @Test
    void rulesAreReadChangedAndDeletedByTheirOwner() {
        ApiAnswer created = create(terms("trash")).is(201);
        String path = RULES + "/" + created.id();
        assertThat(created.at("/keepTranscripts").asBoolean()).isFalse();
        assertThat(ada.api().get(path).is(200).header("ETag")).startsWith("\"1");

        ApiAnswer changed = ada.api()
                .header("If-Match", "\"1\"")
                .patch(path, Map.of("name", "All", "afterDays", 7, "action", "delete", "keepTranscripts", true))
                .is(200);
        assertThat(changed.text("/name")).isEqualTo("All");
        assertThat(changed.at("/afterDays").asInt()).isEqualTo(7);
        assertThat(changed.text("/action")).isEqualTo("delete");
        assertThat(changed.at("/version").asInt()).isEqualTo(2);
        ada.api()
                .header("If-Match", "\"1\"")
                .patch(path, Map.of("afterDays", 8))
                .isProblem(412, "precondition-failed");
        assertThat(ada.api().get(RULES).is(200).at("/items")).hasSize(1);

        Uploader eve = ada.another();
        eve.api().get(path).isProblem(404, "retention-rule-unknown");
        eve.api().get(path + "/matches").isProblem(404, "retention-rule-unknown");
        eve.api().patch(path, Map.of("afterDays", 8)).isProblem(404, "retention-rule-unknown");
        eve.api().delete(path).isProblem(404, "retention-rule-unknown");
        assertThat(eve.api().get(RULES).is(200).at("/items")).isEmpty();

        ada.api().delete(path).is(204);
        ada.api().get(path).isProblem(404, "retention-rule-unknown");
    }

    @Test
    void whatARuleSaysHasBounds() {
        for (Map<String, ?> wrong : List.of(
                Map.of("afterDays", 0),
                Map.of("afterDays", 3651),
                Map.of("action", "burn"),
                Map.of("contentType", "audio"),
                Map.of("name", " "))) {
            Map<String, Object> terms = terms("trash");
            terms.putAll(wrong);
            create(terms).isProblem(422, "validation-failed");
        }
        for (int i = 0; i < 20; i++) {
            create(terms("trash")).is(201);
        }
        create(terms("trash")).isProblem(409, "retention-rules-full");
    }

    @Test
    void rulesGoWithTheAccount() {
        UUID rule = create(terms("trash")).is(201).id();
        new Deliveries(audio, "audio-removal")
                .deliver("account.erased", ada.account().id(), Map.of());
        ada.api().get(RULES + "/" + rule).isProblem(404, "retention-rule-unknown");
    }
}
