package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class PostsTest {

    private static final String POSTS = "/api/posts";

    private final FunctionUnderTest function;
    private final Member amy;
    private final Member ben;

    PostsTest(FunctionUnderTest function) {
        this.function = function;
        amy = Member.of(function);
        ben = Member.of(function);
    }

    @Test
    void aPostIsReadWithItsAuthorAndItsHashtags() {
        ApiAnswer made = amy.api()
                .post(POSTS, Map.of("body", "A *bowl* of #Oats & #1 #Óats mail a#b"))
                .is(201);
        assertThat(made.text("/status")).isEqualTo("published");
        ApiAnswer read = ben.read(made.id()).is(200);
        assertThat(read.text("/author/handle")).isEqualTo(amy.handle());
        assertThat(read.at("/tags")).hasSize(2);
        assertThat(read.text("/tags/0")).isEqualTo("oats");
        assertThat(read.at("/liked").asBoolean()).isFalse();
        assertThat(Member.ids(ben.api().get(POSTS + "?author=" + amy.handle()))).containsExactly(made.text("/id"));
        assertThat(Member.ids(ben.api().get(POSTS + "?limit=100&tag=OATS"))).contains(made.text("/id"));
        function.as(TestAccount.any()).post(POSTS, Map.of("body", "x")).isProblem(409, "profile-required");
        amy.api().post(POSTS, Map.of("body", "x".repeat(5001))).isProblem(422, "validation-failed");
        ben.read(UUID.randomUUID()).isProblem(404, "post-unknown");
    }

    @Test
    void whoMayReadAPostDecidesItsVisibility() {
        UUID ofFollowers = amy.post(Map.of("body", "Friends", "visibility", "followers"));
        UUID own = amy.post(Map.of("body", "Diary", "visibility", "author"));
        ben.read(ofFollowers).isProblem(404, "post-unknown");
        ben.follow(amy);
        ben.read(ofFollowers).is(200);
        ben.read(own).isProblem(404, "post-unknown");
        amy.read(own).is(200);
        assertThat(Member.ids(ben.api().get(POSTS + "?author=" + amy.handle())))
                .containsExactly(ofFollowers.toString());
        assertThat(ben.profile(amy).at("/posts").asInt()).isEqualTo(1);
        assertThat(amy.profile(amy).at("/posts").asInt()).isEqualTo(2);
    }

    @Test
    void aProfileThatTurnsPrivateHidesItsOlderPostsAndAllAboutThem() {
        UUID post = amy.post("Before");
        UUID comment = ben.comment(post, "Nice");
        ben.like(post);
        Member cleo = Member.of(function).follow(amy);
        amy.api().patch("/api/influencers/me", Map.of("privateAccount", true)).is(200);
        for (String path : List.of("", "/comments", "/likes", "/versions", "/shares")) {
            ben.api().get(POSTS + "/" + post + path).isProblem(404, "post-unknown");
            cleo.api().get(POSTS + "/" + post + path).is(200);
        }
        ben.api().get("/api/comments/" + comment).isProblem(404, "post-unknown");
        ben.api().delete(POSTS + "/" + post + "/like").is(204);
        ben.api().delete(POSTS + "/" + post + "/like").isProblem(404, "post-unknown");
        assertThat(Member.ids(ben.api().get(POSTS + "?author=" + amy.handle()))).isEmpty();
        assertThat(ben.profile(amy).at("/posts").asInt()).isZero();
        amy.api().delete("/api/follows/followers/" + cleo.handle()).is(204);
        cleo.read(post).isProblem(404, "post-unknown");
    }

    @Test
    void aDraftIsItsAuthorsUntilItIsPublishedOnce() {
        UUID draft = amy.post(Map.of("body", "Soon", "status", "draft"));
        ben.read(draft).isProblem(404, "post-unknown");
        ben.api().put(POSTS + "/" + draft + "/like", "").isProblem(404, "post-unknown");
        assertThat(Member.ids(amy.api().get(POSTS + "?drafts=true"))).containsExactly(draft.toString());
        assertThat(Member.ids(amy.api().get(POSTS + "?author=me"))).isEmpty();
        amy.api().put(POSTS + "/" + draft + "/publication", Map.of()).is(200);
        amy.api().put(POSTS + "/" + draft + "/publication", Map.of()).isProblem(409, "post-published");
        ben.read(draft).is(200);
        assertThat(Member.events("post.published", amy.id())).hasSize(1);
    }

    @Test
    void aScheduledPostIsPublishedOnceWhenItsTimeComes() {
        String at = Instant.now().plus(Duration.ofHours(5)).toString();
        UUID post = amy.post(Map.of("body", "Later", "publishAt", at));
        UUID taken = amy.post(Map.of("body", "Never", "publishAt", at));
        assertThat(amy.read(post).text("/status")).isEqualTo("scheduled");
        amy.api().delete(POSTS + "/" + taken + "/publication").is(200);
        function.tick("social-publications");
        ben.read(post).isProblem(404, "post-unknown");
        FunctionUnderTest later = function.later(Duration.ofHours(6));
        later.tick("social-publications");
        later.tick("social-publications");
        assertThat(ben.in(later).read(post).is(200).text("/status")).isEqualTo("published");
        assertThat(Member.events("post.published", amy.id())).hasSize(1);
        amy.api()
                .post(POSTS, Map.of("body", "x", "status", "published", "publishAt", at))
                .isProblem(422, "validation-failed");
        amy.api()
                .post(POSTS, Map.of("body", "x", "publishAt", "2020-01-01T00:00:00Z"))
                .isProblem(422, "validation-failed");
    }

    @Test
    void whatAPostSaidBeforeItWasEditedIsKept() {
        UUID post = amy.post("One");
        ApiAnswer read = amy.read(post);
        amy.api()
                .header("If-Match", read.header("ETag"))
                .patch(POSTS + "/" + post, Map.of("body", "Two #two"))
                .is(200);
        amy.api()
                .header("If-Match", read.header("ETag"))
                .patch(POSTS + "/" + post, Map.of("body", "Three"))
                .isProblem(412, "precondition-failed");
        ApiAnswer versions = ben.api().get(POSTS + "/" + post + "/versions").is(200);
        assertThat(versions.at("/items").findValuesAsText("body")).containsExactly("One");
        assertThat(ben.read(post).at("/editedAt").isNull()).isFalse();
        ben.api().patch(POSTS + "/" + post, Map.of("body", "Mine")).isProblem(404, "post-unknown");
    }

    @Test
    void aDeletedPostIsGoneForAll() {
        UUID post = amy.post("Gone");
        UUID comment = ben.comment(post, "Oh");
        ben.api().delete(POSTS + "/" + post).isProblem(404, "post-unknown");
        amy.api().delete(POSTS + "/" + post).is(204);
        amy.api().delete(POSTS + "/" + post).isProblem(404, "post-unknown");
        amy.read(post).isProblem(404, "post-unknown");
        ben.api().get("/api/comments/" + comment).isProblem(404, "post-unknown");
        assertThat(Member.events("post.deleted", amy.id())).hasSize(1);
    }

    @Test
    void aPostShowsAProductAMealOrARecordingOfItsAuthor() {
        UUID product = UUID.randomUUID();
        Rows.update("""
                insert into catalog.pub_variant (variant_id, product_id, product_title, sellable)
                values (gen_random_uuid(), ?, 'A pan', true)""", product);
        UUID meal = UUID.randomUUID();
        Rows.update("""
                insert into meals.pub_meal (id, account_id, title, status, visibility)
                values (?, ?, 'Porridge', 'published', 'everyone')""", meal, ben.id());
        UUID recording = UUID.randomUUID();
        Rows.update("""
                insert into audio.pub_recordings (id, owner_id, status, rendition_key) values (?, ?, 'ready', 'renditions/x')""", recording, amy.id());
        UUID post = amy.post(Map.of("body", "Pan", "reference", Map.of("kind", "product", "id", product)));
        assertThat(ben.read(post).text("/reference/title")).isEqualTo("A pan");
        post = amy.post(Map.of("body", "Meal", "reference", Map.of("kind", "meal", "id", meal)));
        assertThat(ben.read(post).text("/reference/title")).isEqualTo("Porridge");
        post = amy.post(Map.of("body", "Song", "reference", Map.of("kind", "recording", "id", recording)));
        assertThat(ben.api().get(POSTS + "/" + post + "/recording").is(200).text("/url"))
                .contains("renditions/x");
        ben.api()
                .post(POSTS, Map.of("body", "Stolen", "reference", Map.of("kind", "recording", "id", recording)))
                .isProblem(422, "reference-unknown");
        ben.api().get(POSTS + "/" + amy.post("None") + "/recording").isProblem(404, "recording-none");
    }

    @Test
    void thoseAreToldWhomAPostNamesAndOnlyOnce() {
        String name = Member.unique("lee");
        Member lee = Member.with(function, Map.of("handle", name));
        Member leeDohm = Member.with(function, Map.of("handle", name + "_dohm"));
        Member example = Member.with(function, Map.of("handle", "example" + name));
        String text = "@%s_dohm hi, @%s_dohm! mail bob@example%s.com (@%s)".formatted(name, name, name, name);
        UUID post = amy.post(text);
        amy.api().patch("/api/posts/" + post, Map.of("body", text + " edited")).is(200);
        amy.api().patch("/api/posts/" + post, Map.of("body", text + " twice")).is(200);
        assertThat(Member.events("mention.added", lee.id())).hasSize(1);
        assertThat(Member.events("mention.added", leeDohm.id())).hasSize(1);
        assertThat(Member.events("mention.added", example.id())).isEmpty();
        amy.api()
                .patch("/api/posts/" + post, Map.of("body", text + " @" + ben.handle()))
                .is(200);
        assertThat(Member.events("mention.added", ben.id())).hasSize(1);
        assertThat(Member.events("mention.added", lee.id())).hasSize(1);
        amy.api().delete("/api/posts/" + post).is(204);
        assertThat(Member.events("mention.removed", ben.id())).hasSize(1);
        amy.block(ben);
        amy.post("@" + ben.handle());
        amy.post(Map.of("body", "@" + lee.handle(), "visibility", "followers"));
        assertThat(Member.events("mention.added", ben.id())).hasSize(1);
        assertThat(Member.events("mention.added", lee.id())).hasSize(1);
    }
}
