package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Finding recordings by what is said of them and what they are. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class LibrarySearchTest {

    private final Uploader ada;

    LibrarySearchTest(FunctionUnderTest audio) {
        ada = Uploader.of(audio);
    }

    private UUID announce(String fileName) {
        Map<String, Object> upload = Uploader.announcement("audio/wav", 1000);
        upload.put("fileName", fileName);
        return Uploader.idOf(ada.announce(upload).is(201));
    }

    private UUID titled(String fileName, String title) {
        UUID id = announce(fileName);
        ada.api().patch("/api/audio/" + id, Map.of("title", title)).is(200);
        return id;
    }

    private List<String> found(String query) {
        return ada.api().get("/api/audio?" + query).is(200).at("/items").findValuesAsText("id");
    }

    private List<String> words(String q) {
        return found("q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    }

    @Test
    void wordsAreFoundInAllThatIsSaidAndInTheFileName() {
        UUID id = announce("Kick_off-2026.wav");
        ada.api()
                .patch(
                        "/api/audio/" + id,
                        Map.of("title", "Budget meeting", "description", "With the board", "tags", List.of("finance")))
                .is(200);
        ada.api()
                .post("/api/audio/" + id + "/notes", Map.of("text", "Hydrogen is too dear"))
                .is(201);
        UUID _ = announce("other.wav");
        for (String q : List.of("budget", "BOARD", "finance", "hydrogen dear", "kick 2026", "meet board")) {
            assertThat(words(q)).as(q).containsExactly(id.toString());
        }
        for (String q : List.of("rogen", "budget unknownword", "!!!", "' | !")) {
            assertThat(words(q)).as(q).isEmpty();
        }
        ada.api().patch("/api/audio/" + id, Map.of("title", "Plan")).is(200);
        assertThat(words("budget")).isEmpty();
        assertThat(ada.another().api().get("/api/audio?q=plan").is(200).at("/items"))
                .isEmpty();
    }

    @Test
    void aWordThatNoFileHasIsFoundAsOneThatLooksLikeIt() {
        UUID hydrogen = titled("a.wav", "Hydrogen");
        UUID interview = announce("interview.wav");
        assertThat(words("hidrogen")).containsExactly(hydrogen.toString());
        assertThat(words("intreview")).containsExactly(interview.toString());
        assertThat(words("xyzzyx")).isEmpty();
    }

    @Test
    void recordingsAreFilteredByWhatTheyAre() {
        UUID brief = ada.upload("audio/wav", Sounds.tone(300));
        UUID long1 = ada.upload("audio/x-wav", Sounds.tone(1200));
        ada.awaits(brief, "ready");
        Instant between = Instant.parse(ada.awaits(long1, "ready").text("/createdAt"));
        UUID waiting = announce("w.wav");

        assertThat(found("durationFromMs=1000")).containsExactly(long1.toString());
        assertThat(found("durationToMs=300")).containsExactly(brief.toString());
        assertThat(found("contentType=audio/x-WAV")).containsExactly(long1.toString());
        assertThat(found("createdTo=" + between)).containsExactly(brief.toString());
        assertThat(found("createdFrom=" + between)).containsExactly(waiting.toString(), long1.toString());
        assertThat(found("sort=duration")).containsExactly(waiting.toString(), brief.toString(), long1.toString());
        ada.api().get("/api/audio?durationFromMs=2&durationToMs=1").isProblem(422, "duration-range-invalid");
        ada.api()
                .get("/api/audio?createdFrom=2026-02-01T00:00:00Z&createdTo=2026-01-01T00:00:00Z")
                .isProblem(422, "period-invalid");
        ada.api().get("/api/audio?durationFromMs=-1").isProblem(422, "validation-failed");
    }

    @Test
    void titlesAreSortedAsPeopleSortThemOverPages() {
        UUID zebra = titled("1.wav", "Zebra");
        UUID apple = titled("2.wav", "apple");
        UUID eclair = titled("3.wav", "\u00c9clair");
        UUID mango = announce("mango.wav");
        List<String> listed = new ArrayList<>();
        String cursor = "";
        for (int i = 0; i < 4; i++) {
            ApiAnswer page =
                    ada.api().get("/api/audio?sort=title&limit=1" + cursor).is(200);
            listed.addAll(page.at("/items").findValuesAsText("id"));
            cursor = "&cursor=" + page.text("/nextCursor");
        }
        assertThat(listed).containsExactly(apple.toString(), eclair.toString(), mango.toString(), zebra.toString());
    }
}
