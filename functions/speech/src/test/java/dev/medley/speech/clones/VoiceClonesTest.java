package dev.medley.speech.clones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.models.voice.FliteVoice;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import dev.medley.topology.Medley;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Voices are cloned of people who are heard to agree. */
@FunctionTest("speech")
class VoiceClonesTest {

    private static final String CLONES = "/api/speech/voice-clones";
    private static final String REPORTS = "/api/voice-abuse-reports";

    private final FunctionUnderTest speech;
    private final TestAccount ada = TestAccount.any();
    private final Api api;

    VoiceClonesTest(FunctionUnderTest speech) {
        this.speech = speech;
        api = speech.as(ada);
    }

    private UUID begun() {
        return api.post(CLONES, Map.of("name", "Mine")).is(201).id();
    }

    private ApiAnswer voice(UUID id) {
        return api.get(CLONES + "/" + id).is(200);
    }

    private UUID said(String text) {
        return PublishedRecording.ready(speech, ada, new FliteVoice().speak(text, FliteVoice.DEFAULT_VOICE))
                .id();
    }

    private ApiAnswer consents(UUID id, UUID recordingId) {
        return api.post(CLONES + "/" + id + "/consent", Map.of("recordingId", recordingId));
    }

    private ApiAnswer heard(UUID id, String text) {
        consents(id, said(text)).is(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> voice(id),
                        answer -> !answer.text("/status").equals("pending")
                                || !answer.at("/error").isNull());
    }

    private UUID made() {
        UUID id = begun();
        assertThat(heard(id, voice(id).text("/phrase")).text("/status")).isEqualTo("ready");
        return id;
    }

    private ApiAnswer speaks(Api who, UUID id) {
        return who.post("/api/speech/syntheses", Map.of("text", "Hello there.", "voice", "clone/" + id));
    }

    private static String providerVoice(UUID id) {
        return Rows.texts("select provider_voice from speech.cloned_voice where id = ?", id)
                .getFirst();
    }

    @Test
    void aVoiceIsMadeOfNobodyWhoIsNotHeardToAgree() {
        UUID id = begun();
        String phrase = voice(id).text("/phrase");
        assertThat(phrase).contains("I agree").isNotEqualTo(voice(begun()).text("/phrase"));
        speaks(api, id).isProblem(409, "voice-not-made");

        ApiAnswer refused = heard(id, "The weather is very nice in London today, is it not, my friends?");
        assertThat(refused.text("/status")).isEqualTo("pending");
        assertThat(refused.text("/error/code")).isEqualTo("consent-not-heard");

        String another = phrase.substring(0, phrase.lastIndexOf("say")) + "say newspaper, elbow, nothing and more.";
        consents(id, said(another)).is(202);
        await().untilAsserted(() -> assertThat(
                        Rows.texts("select status from jobs.job where subject_id = ? order by id desc limit 1", id))
                .containsExactly("failed"));

        ApiAnswer made = heard2(id, phrase);
        assertThat(made.text("/heard")).containsIgnoringCase("agree");
        consents(id, said("Again.")).isProblem(409, "voice-not-pending");
    }

    /** After an attempt that failed, whose error stands until the next is over. */
    private ApiAnswer heard2(UUID id, String text) {
        consents(id, said(text)).is(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> voice(id), answer -> answer.text("/status").equals("ready"));
    }

    @Test
    void whatItSpeaksIsMarkedAndARevokedVoiceSpeaksNoMore(@TempDir Path folder) throws IOException {
        UUID id = made();
        String known = providerVoice(id);
        UUID synthesis = speaks(api, id).is(202).id();
        ApiAnswer spoken = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get("/api/speech/syntheses/" + synthesis).is(200),
                        answer -> answer.text("/status").equals("succeeded"));
        assertThat(spoken.at("/synthetic").asBoolean()).isTrue();
        assertThat(spoken.at("/cloned").asBoolean()).isTrue();
        Path file = folder.resolve("speech.wav");
        speech.bean(ObjectStores.class).bucket(Medley.MEDIA).download("speech/syntheses/" + synthesis + ".wav", file);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .contains("Synthetic speech, voice clone/" + id);

        Api eve = speech.as(TestAccount.any());
        speaks(eve, id).isProblem(422, "voice-unknown");
        eve.get(CLONES + "/" + id).isProblem(404, "voice-clone-unknown");
        eve.delete(CLONES + "/" + id).isProblem(404, "voice-clone-unknown");

        api.delete(CLONES + "/" + id).is(204);
        api.delete(CLONES + "/" + id).is(204);
        speaks(api, id).isProblem(409, "voice-revoked");
        speech.tick("speech-ended-voices");
        speech.tick("speech-ended-voices");
        assertThat(VoiceService.deletions(known)).isPositive();
        assertThat(voice(id).text("/status")).isEqualTo("revoked");
    }

    @Test
    void anybodyReportsAVoiceAndAdministratorsStopIt() {
        UUID id = made();
        Map<String, Object> report = Map.of("voiceId", id, "text", "This is my voice.", "contact", "me@example.com");
        speech.api().post(REPORTS, report).is(202);
        speech.api().post(REPORTS, report).is(202);
        speech.api()
                .post(REPORTS, Map.of("voiceId", UUID.randomUUID(), "text", "No such voice."))
                .is(202);
        speech.api().post(REPORTS, Map.of("voiceId", id, "text", " ")).isProblem(422, "validation-failed");

        TestAccount administrator = TestAccount.with("admin");
        int _ = Rows.update(
                "insert into identity.authority values (?, '{admin}', true, 0, 30, '{*:*:all}')", administrator.id());
        Api admin = speech.as(administrator);
        ApiAnswer reports =
                admin.get("/api/admin/voice-abuse-reports?limit=100").is(200);
        assertThat(reports.at("/items").findValuesAsText("voiceId")).containsOnlyOnce(id.toString());
        api.get("/api/admin/voice-abuse-reports").isProblem(403, "permission-missing");
        String stop = "/api/admin/voice-clones/" + id + "/stop";
        api.post(stop, Map.of("reason", "Mine")).isProblem(403, "permission-missing");

        String known = providerVoice(id);
        assertThat(admin.post(stop, Map.of("reason", "Case 18")).is(200).text("/status"))
                .isEqualTo("stopped");
        admin.post("/api/admin/voice-clones/" + UUID.randomUUID() + "/stop", Map.of("reason", "x"))
                .isProblem(404, "voice-clone-unknown");
        speaks(api, id).isProblem(409, "voice-revoked");
        speech.tick("speech-ended-voices");
        assertThat(VoiceService.deletions(known)).isPositive();
        assertThat(Rows.texts("select action from audit.entry where subject_id = ?", ada.id()))
                .contains("voice-clone.stopped");
    }

    @Test
    void voicesGoWithTheAccount() {
        UUID id = made();
        String known = providerVoice(id);
        assertThat(Rows.texts("select kind from speech.pub_export where account_id = ?", ada.id()))
                .contains("cloned-voices");
        UUID _ = new Deliveries(speech, "speech-erasure").deliver("account.erased", ada.id(), Map.of());
        api.get(CLONES + "/" + id).isProblem(404, "voice-clone-unknown");
        speech.tick("speech-ended-voices");
        assertThat(VoiceService.deletions(known)).isPositive();
        assertThat(Rows.texts("select id::text from speech.cloned_voice where id = ?", id))
                .isEmpty();
    }

    @Test
    void aPhraseIsSaidInTimeByAPersonInARecordingOfTheirOwn() {
        UUID id = begun();
        consents(id, UUID.randomUUID()).isProblem(404, "recording-unknown");
        UUID anothers = PublishedRecording.processing(speech, TestAccount.any()).id();
        consents(id, anothers).isProblem(404, "recording-unknown");
        speech.later(Duration.ofMinutes(31))
                .as(ada)
                .post(CLONES + "/" + id + "/consent", Map.of("recordingId", anothers))
                .isProblem(409, "consent-expired");
        speech.as(ada.impersonated()).post(CLONES, Map.of("name", "Hers")).isProblem(403, "owner-required");
        for (int i = 1; i < 10; i++) {
            UUID _ = begun();
        }
        api.post(CLONES, Map.of("name", "Eleventh")).isProblem(409, "voices-full");
        assertThat(api.get(CLONES + "?limit=2").is(200).at("/items")).hasSize(2);
    }

    @Test
    void withoutAServiceThereAreNoClones() {
        FunctionUnderTest none = FunctionUnderTest.withoutQueues("speech", Map.of("medley.models.cloning.key", ""));
        none.as(ada).post(CLONES, Map.of("name", "Mine")).isProblem(501, "cloning-not-available");
    }
}
