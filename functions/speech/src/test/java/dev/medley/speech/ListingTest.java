package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.util.List;
import org.junit.jupiter.api.Test;

@FunctionTest("speech")
class ListingTest {

    private final FunctionUnderTest speech;
    private final Client ada;
    private final Client eve;

    ListingTest(FunctionUnderTest speech) {
        this.speech = speech;
        ada = Client.of(speech);
        eve = Client.of(speech);
    }

    @Test
    void aListHasNoTexts() {
        ada.over(ada.request(PublishedRecording.ready(speech, ada.account(), Script.HELLO.sound())));

        ApiAnswer list = ada.list("").is(200);

        assertThat(list.text("/items/0/status")).isEqualTo("succeeded");
        assertThat(list.text("/items/0/language/code")).isEqualTo("de");
        assertThat(list.text("/items/0/text")).isEmpty();
        assertThat(list.at("/items/0/segments")).isEmpty();
    }

    @Test
    void aListIsFilteredAndPaged() {
        PublishedRecording waiting = PublishedRecording.processing(speech, ada.account());
        ApiAnswer first = ada.request(waiting).is(202);
        ApiAnswer second = ada.request(waiting).is(202);
        ApiAnswer done = ada.request(PublishedRecording.ready(speech, ada.account(), Script.HELLO.sound()));
        ada.over(done);

        assertThat(ids("status=succeeded")).containsExactly(done.text("/id"));
        assertThat(ids("recordingId=" + waiting.id())).containsExactlyInAnyOrder(first.text("/id"), second.text("/id"));
        ApiAnswer page = ada.list("status=queued&limit=1").is(200);
        assertThat(ids("status=queued&limit=1&cursor=" + page.text("/nextCursor")))
                .hasSize(1)
                .doesNotContain(page.text("/items/0/id"));
        ada.list("status=done").isProblem(422, "validation-failed");
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        PublishedRecording recording = PublishedRecording.processing(speech, ada.account());
        ApiAnswer queued = ada.request(recording).is(202);

        eve.request(recording).isProblem(404, "recording-unknown");
        eve.read(queued).isProblem(404, "transcription-unknown");
        eve.subtitles(queued, "vtt").isProblem(404, "transcription-unknown");
        eve.delete(queued).isProblem(404, "transcription-unknown");
        assertThat(eve.list("").is(200).at("/items")).isEmpty();
        ada.delete(queued).is(204);
        ada.read(queued).isProblem(404, "transcription-unknown");
    }

    private List<String> ids(String filter) {
        return ada.list(filter).is(200).at("/items").findValuesAsText("id");
    }
}
