package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.events.Event;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Several of one kind are one, and what is undone is taken back. */
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class GroupingTest {

    private final Reader ada;
    private final UUID post = UUID.randomUUID();

    GroupingTest(FunctionUnderTest function) {
        ada = Reader.of(function);
    }

    @Test
    void severalOfOneKindAreOne() {
        like("Amy");
        assertThat(ada.titles()).containsExactly("Amy liked your post");
        like("Ben");
        like("Cleo");
        like("Amy");
        assertThat(ada.titles()).containsExactly("Amy and 2 others liked your post");
        ada.happens("post.liked", UUID.randomUUID(), Map.of("name", "Dan"));
        assertThat(ada.titles()).containsExactly("Dan liked your post", "Amy and 2 others liked your post");
        like("Eve");
        assertThat(ada.titles()).containsExactly("Eve and 3 others liked your post", "Dan liked your post");
        assertThat(ada.unread()).isEqualTo(2);
    }

    @Test
    void aGroupThatWasReadIsNotAddedTo() {
        like("Amy");
        ada.api()
                .post(INBOX + "/read", Map.of("upTo", Instant.now().toString()))
                .is(200);
        like("Ben");
        assertThat(ada.titles()).containsExactly("Ben liked your post", "Amy liked your post");
    }

    @Test
    void thoseWhoComeAtOnceAreOneGroup() throws Exception {
        AtOnce.each(List.of("Amy", "Ben", "Cleo", "Dan"), name -> like(name));
        assertThat(ada.titles()).hasSize(1).first().asString().endsWith("and 3 others liked your post");
    }

    @Test
    void whatIsUndoneIsTakenBack() {
        like("Amy");
        like("Ben");
        unlike("Ben");
        assertThat(ada.titles()).containsExactly("Amy liked your post");
        unlike("Amy");
        assertThat(ada.titles()).isEmpty();
        assertThat(ada.unread()).isZero();
        like("Amy");
        assertThat(ada.titles()).containsExactly("Amy liked your post");
    }

    @Test
    void whatIsUndoneBeforeItArrivesIsNotTold() {
        Instant now = Instant.now();
        ada.deliver(event("post.unliked", "Amy", now));
        ada.deliver(event("post.liked", "Amy", now.minusSeconds(5)));
        ada.deliver(event("post.liked", "Ben", now.minusSeconds(5)));
        assertThat(ada.titles()).containsExactly("Ben liked your post");
        ada.deliver(event("post.liked", "Amy", now.plusSeconds(5)));
        ada.deliver(event("post.unliked", "Amy", now));
        assertThat(ada.titles()).containsExactly("Amy and 1 others liked your post");
    }

    /** Whoever it was that blocked the other: both are told nothing of each other, also of what comes late. */
    @Test
    void whoIsBlockedIsGoneFromWhatWasTold() {
        UUID amy = UUID.randomUUID();
        UUID ben = UUID.randomUUID();
        Instant now = Instant.now();
        for (UUID actor : List.of(ben, amy)) {
            ada.happens("follow.added", ada.id(), Map.of("name", "Name", "actorId", actor.toString()));
        }
        ada.happens("follow.approved", amy, Map.of("name", "Amy", "actorId", amy.toString()));
        ada.deliver(by("contact.ended", amy, now.plusSeconds(5)));
        assertThat(ada.titles()).containsExactly("Name followed you");
        ada.deliver(by("follow.added", amy, now.plusSeconds(4)));
        ada.deliver(by("follow.approved", amy, now.plusSeconds(4)));
        assertThat(ada.titles()).containsExactly("Name followed you");
        assertThat(ada.unread()).isEqualTo(1);
        ada.deliver(by("follow.approved", amy, now.plusSeconds(6)));
        assertThat(ada.titles()).containsExactly("Late lets you follow", "Name followed you");
    }

    private Event by(String type, UUID actor, Instant occurredAt) {
        return new Event(
                UUID.randomUUID(),
                type,
                occurredAt,
                ada.id(),
                actor,
                JsonNode.from(Map.of("name", "Late", "actorId", actor.toString())),
                null);
    }

    @Test
    void theRejectionOfARecordingGoesWithTheRecording() {
        UUID recording = UUID.randomUUID();
        ada.happens("recording.rejected", recording, Map.of("code", "silent", "detail", "x"));
        ada.isRejected("another");
        ada.happens("recording.deleted", recording, Map.of());
        assertThat(ada.api().get(INBOX).at("/items").findValuesAsText("body")).containsExactly("another");
        assertThat(Rows.count("select count(*) from notifications.occurrence where subject_id = ?", recording))
                .isZero();
    }

    private UUID like(String name) {
        return ada.happens("post.liked", post, Map.of("name", name));
    }

    private void unlike(String name) {
        ada.happens("post.unliked", post, Map.of("name", name));
    }

    private Event event(String type, String name, Instant occurredAt) {
        return new Event(
                UUID.randomUUID(), type, occurredAt, ada.id(), post, JsonNode.from(Map.of("name", name)), null);
    }
}
