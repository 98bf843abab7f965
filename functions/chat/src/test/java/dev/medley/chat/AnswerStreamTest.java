package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class AnswerStreamTest {

    private static final String HANDBOOK = """
            # Handbook

            ## Notice
            Notice is given on paper. The notice period is three months to the end of a quarter.

            ## Kitchen
            The oven is cleaned every Friday by the late shift.
            """;

    private final FunctionUnderTest function;
    private final Chatter chatter;

    AnswerStreamTest(FunctionUnderTest function) {
        this.function = function;
        chatter = Chatter.of(function);
    }

    @Test
    void anAnswerIsFollowedPieceByPieceAndNothingIsSaidTwice() {
        chatter.library().markdown(HANDBOOK);
        UUID id = chatter.api()
                .post(chatter.messages(), Map.of("text", "How long is the notice period?"))
                .is(202)
                .id();
        StringBuilder text = new StringBuilder();
        String last = "";
        String stream;
        do {
            ApiAnswer answer = chatter.api()
                    .header("Last-Event-ID", last)
                    .get(chatter.message(id) + "/events")
                    .is(200);
            stream = answer.body();
            assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream).startsWith("retry: 500\n\n");
            for (String event : stream.split("\n\n", -1)) {
                if (event.contains("event: piece")) {
                    text.append(event.replaceAll("(?s).*\"text\":\"(.*)\"}.*", "$1"));
                }
                if (event.startsWith("id: ")) {
                    last = event.substring(4, event.indexOf('\n'));
                }
            }
        } while (!stream.contains("event: done"));
        assertThat(stream).contains("event: citations").contains("\"answerer\":\"extractive\"");
        assertThat(text.toString()).isEqualTo(chatter.over(id).text("/text"));
        assertThat(chatter.api()
                        .header("Last-Event-ID", last)
                        .get(chatter.message(id) + "/events")
                        .body())
                .isEqualTo("retry: 500\n\n");
        chatter.api()
                .get(chatter.message(UUID.fromString(chatter.over(id).text("/parentId"))) + "/events")
                .isProblem(409, "message-not-answer");
        chatter.api().get(chatter.message(UUID.randomUUID()) + "/events").isProblem(404, "message-unknown");
    }

    @Test
    void whoComesBackLongAfterAnAnswerHearsItWhole() {
        chatter.library().markdown(HANDBOOK);
        ApiAnswer answer = chatter.ask("How long is the notice period?");
        FunctionUnderTest later = function.later(Duration.ofHours(2));
        later.tick("chat-expiry");
        Api api = later.as(chatter.account());

        String events =
                api.get(chatter.message(answer.id()) + "/events").is(200).body();

        assertThat(events)
                .contains("event: restart", "event: piece", "three months", "event: citations", "event: done");
        String last = events.replaceAll("(?s).*\nid: (\\d+)\n.*", "$1");
        assertThat(api.header("Last-Event-ID", last)
                        .get(chatter.message(answer.id()) + "/events")
                        .body())
                .isEqualTo("retry: 500\n\n");
    }

    @Test
    void anAnswerThatIsStoppedSaysNothingAnyMore() {
        chatter.library().markdown(HANDBOOK);
        ApiAnswer answer = chatter.ask("How long is the notice period?");
        begun(answer.id());
        chatter.api().post(chatter.messages(), Map.of("text", "And then?")).isProblem(409, "answer-not-finished");
        chatter.api().post(chatter.conversation() + "/shares", Map.of()).isProblem(409, "answer-not-finished");

        chatter.api().post(chatter.message(answer.id()) + "/cancellation").is(204);

        assertThat(chatter.over(answer.id()).text("/answer/status")).isEqualTo("cancelled");
        assertThat(chatter.api()
                        .get(chatter.message(answer.id()) + "/events")
                        .is(200)
                        .body())
                .contains("event: failed", "cancelled")
                .doesNotContain("three months");
        chatter.ask("How long is the notice period?");
        assertThat(chatter.api()
                        .get(chatter.conversation() + "/summary")
                        .is(200)
                        .at("/turns")
                        .asInt())
                .isOne();
    }

    /** As if the answer were still being made. */
    private static void begun(UUID answer) {
        Rows.update("""
                update jobs.job set status = 'queued', finished_at = null
                where id = (select job_id from chat.message where id = ?)""", answer);
        Rows.update("delete from chat.citation where message_id = ?", answer);
        Rows.update("update chat.message set finished_at = null, text = '', spans = '[]' where id = ?", answer);
    }
}
