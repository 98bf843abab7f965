package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class ModerationTest {

    private final FunctionUnderTest function;
    private final Member amy;
    private final Member ben;

    ModerationTest(FunctionUnderTest function) {
        this.function = function;
        amy = Member.of(function);
        ben = Member.of(function);
    }

    private void decide(String kind, UUID id, String action) {
        new Deliveries(function, "social-moderation")
                .deliver(Deliveries.event(
                        "moderation.decided",
                        amy.id(),
                        id,
                        Map.of("kind", kind, "subjectId", id.toString(), "action", action)));
    }

    @Test
    void whatModerationHidesItsAuthorAloneReadsAndWhatItRemovesNobody() {
        UUID post = amy.post("Debatable");
        decide("post", post, "hide");
        ben.read(post).isProblem(404, "post-unknown");
        assertThat(amy.read(post).is(200).text("/moderation")).isEqualTo("hidden");
        decide("post", post, "release");
        ben.read(post).is(200);
        decide("post", post, "remove");
        amy.read(post).isProblem(404, "post-unknown");
        assertThat(Rows.count("select count(*) from social.post where id = ?", post))
                .isEqualTo(1);
        UUID other = amy.post("Fine");
        UUID comment = ben.comment(other, "Debatable");
        decide("comment", comment, "hide");
        assertThat(amy.read(other).at("/comments").asInt()).isZero();
        amy.api().get("/api/comments/" + comment).isProblem(404, "comment-unknown");
        ben.api().get("/api/comments/" + comment).is(200);
        decide("comment", comment, "release");
        assertThat(amy.read(other).at("/comments").asInt()).isEqualTo(1);
        decide("meal", other, "remove");
        amy.read(other).is(200);
    }

    @Test
    void whatIsHiddenAndWrittenAnewIsLookedAtAgain() {
        UUID post = amy.post("Debatable");
        UUID comment = amy.comment(ben.post("Open"), "Debatable");
        decide("post", post, "hide");
        decide("comment", comment, "hide");
        amy.api().patch("/api/posts/" + post, Map.of("body", "Mended")).is(200);
        amy.api().patch("/api/comments/" + comment, Map.of("body", "Mended")).is(200);
        assertThat(Member.events("post.held", amy.id())).hasSize(1);
        assertThat(Member.events("comment.held", amy.id())).hasSize(1);
        assertThat(amy.read(post).text("/moderation")).isEqualTo("hidden");
    }

    @Test
    void aTextThatTheFilterHoldsIsShownToItsAuthorAlone() {
        Rows.update("""
                insert into moderation.pub_standing (account_id, trust_level, limited_until) values (?, 1, now() + interval '1 day')
                """, amy.id());
        UUID post = amy.post("Written while limited");
        assertThat(amy.read(post).text("/moderation")).isEqualTo("held");
        ben.read(post).isProblem(404, "post-unknown");
        assertThat(Member.events("post.held", amy.id())).hasSize(1);
        amy.api()
                .patch("/api/posts/" + post, Map.of("body", "Written anew while held"))
                .is(200);
        assertThat(Member.events("post.held", amy.id())).hasSize(2);
        UUID open = ben.post("Open");
        UUID comment = amy.comment(open, "Held too");
        assertThat(Member.events("comment.held", amy.id())).hasSize(1);
        amy.api()
                .patch("/api/comments/" + comment, Map.of("body", "Other words"))
                .is(200);
        assertThat(Member.events("comment.held", amy.id())).hasSize(2);
        assertThat(Member.events("comment.added", ben.id())).isEmpty();
        assertThat(ben.read(open).at("/comments").asInt()).isZero();
        assertThat(Rows.texts("select readers from social.pub_moderated where id = ?", post))
                .containsExactly("author");
    }

    @Test
    void whoeverIsLimitedHasDraftsAndPlannedPostsHeldToo() {
        UUID draft = amy.post(Map.of("body", "Written before", "status", "draft"));
        UUID planned = amy.post(Map.of("body", "Planned before", "status", "draft"));
        Instant at = Instant.now().plus(Duration.ofHours(1));
        amy.api()
                .put("/api/posts/" + planned + "/publication", Map.of("publishAt", at.toString()))
                .is(200);
        Rows.update("""
                insert into moderation.pub_standing (account_id, trust_level, limited_until) values (?, 1, now() + interval '1 day')
                """, amy.id());
        amy.api().put("/api/posts/" + draft + "/publication", Map.of()).is(200);
        assertThat(amy.read(draft).text("/moderation")).isEqualTo("held");
        function.later(Duration.ofHours(2)).tick("social-publications");
        assertThat(amy.read(planned).text("/moderation")).isEqualTo("held");
        ben.read(planned).isProblem(404, "post-unknown");
    }

    private void amyIsDebatable() {
        amy.api()
                .patch(
                        Member.INFLUENCERS + "/me",
                        Map.of(
                                "displayName", "Debatable name",
                                "bio", "Debatable bio",
                                "niches", List.of("debatable"),
                                "links", List.of(Map.of("title", "Debatable link", "url", "https://example.com")),
                                "mediaKit", Map.of("summary", "Debatable kit", "audience", "All", "rates", List.of())))
                .is(200);
    }

    @Test
    void aProfileIsPublishedToModerationByTheIdOfItsAccount() {
        amyIsDebatable();
        ben.follow(amy);
        assertThat(Rows.texts(
                        "select kind || ' ' || author_id || ' ' || reach || ' ' || readers || ' ' || body"
                                + " from social.pub_moderated where id = ?",
                        amy.id()))
                .singleElement()
                .asString()
                .startsWith("profile " + amy.id() + " 1 everyone ")
                .contains("Debatable name", amy.handle(), "Debatable bio", "debatable")
                .contains("Debatable link", "Debatable kit");
        decide("profile", amy.id(), "hide");
        assertThat(Rows.texts("select readers from social.pub_moderated where id = ?", amy.id()))
                .containsExactly("author");
        decide("profile", UUID.randomUUID(), "remove");
    }

    @Test
    void nothingIsSeenOfASuspendedAccountUntilItIsActive() {
        UUID post = amy.post("Published");
        UUID bens = ben.post("Ben's");
        UUID comment = amy.comment(bens, "Amy's");
        UUID scheduled = amy.post(Map.of(
                "body", "Later",
                "status", "scheduled",
                "publishAt", Instant.now().plusSeconds(3600).toString()));
        Deliveries deliveries = new Deliveries(function, "social-moderation");
        deliveries.deliver("account.suspended", amy.id(), Map.of());
        ben.read(post).isProblem(404, "post-unknown");
        ben.profile(amy).isProblem(404, "influencer-unknown");
        ben.api().get("/api/comments/" + comment).isProblem(404, "comment-unknown");
        FunctionUnderTest later = function.later(Duration.ofHours(2));
        later.tick("social-publications");
        assertThat(amy.read(scheduled).text("/status")).isEqualTo("scheduled");
        deliveries.deliver("account.activated", amy.id(), Map.of());
        ben.read(post).is(200);
        later.tick("social-publications");
        assertThat(ben.read(scheduled).is(200).text("/status")).isEqualTo("published");
    }

    @Test
    void aRemovedProfileHasNoFollowersForOthers() {
        decide("profile", amy.id(), "remove");
        for (String path : List.of("/followers", "/activity", "/following")) {
            ben.api().get(amy.path() + path).isProblem(404, "influencer-unknown");
        }
        ben.api().put(amy.path() + "/follow", "").isProblem(404, "influencer-unknown");
        amy.profile(amy).is(200);
        amy.api().delete("/api/influencers/me").isProblem(409, "profile-removed");
    }

    @Test
    void aHiddenProfileShowsItsHandleAloneAndARemovedOneNothing() {
        amyIsDebatable();
        UUID post = amy.post("Fine");
        UUID comment = amy.comment(post, "Fine too");
        decide("profile", amy.id(), "hide");
        assertThat(ben.profile(amy).is(200).body()).doesNotContainIgnoringCase("debatable");
        assertThat(ben.read(post).text("/author/displayName")).isEqualTo(amy.handle());
        assertThat(ben.api().get("/api/comments/" + comment).text("/author/displayName"))
                .isEqualTo(amy.handle());
        UUID bens = ben.post("Likeable");
        UUID _ = amy.comment(bens, "Hello @" + ben.handle());
        UUID _ = amy.reply(bens, ben.comment(bens, "Mine"), "A reply");
        UUID _ = amy.post("Hello @" + ben.handle());
        assertThat(Rows.texts(
                        "select type from events.event where owner_id = ? and data ->> 'actorId' = ?"
                                + " and data ->> 'name' = ? order by type",
                        ben.id(),
                        amy.id().toString(),
                        amy.handle()))
                .containsExactly("comment.added", "mention.added", "mention.added", "reply.added");
        amy.like(ben.post("Likeable"));
        assertThat(Member.events("like.added", ben.id()))
                .singleElement()
                .asString()
                .doesNotContain("Debatable");
        assertThat(amy.profile(amy).is(200).text("/bio")).isEqualTo("Debatable bio");
        amy.api().patch(Member.INFLUENCERS + "/me", Map.of("bio", "Edited")).is(200);
        assertThat(ben.profile(amy).text("/bio")).isEmpty();
        decide("profile", amy.id(), "remove");
        ben.profile(amy).isProblem(404, "influencer-unknown");
        decide("profile", amy.id(), "release");
        assertThat(ben.profile(amy).is(200).text("/bio")).isEqualTo("Edited");
    }

    @Test
    void theLabelsOfAProfileAreReadByTheFilterToo() {
        Rows.update("""
                insert into moderation.pub_standing (account_id, trust_level, limited_until) values (?, 1, now() + interval '1 day')
                """, amy.id());
        for (Map<String, Object> change : List.<Map<String, Object>>of(
                Map.of("niches", List.of("looked-at")),
                Map.of("links", List.of(Map.of("title", "Looked at", "url", "https://example.com"))),
                Map.of("mediaKit", Map.of("summary", "Looked at", "audience", "Everybody", "rates", List.of())))) {
            amy.api().patch(Member.INFLUENCERS + "/me", change).isProblem(422, "text-refused");
        }
        amy.api()
                .patch(Member.INFLUENCERS + "/me", Map.of("privateAccount", true))
                .is(200);
    }
}
