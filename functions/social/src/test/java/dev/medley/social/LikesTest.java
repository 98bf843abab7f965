package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class LikesTest {

    private final FunctionUnderTest function;
    private final Member amy;
    private final Member ben;

    LikesTest(FunctionUnderTest function) {
        this.function = function;
        amy = Member.of(function);
        ben = Member.of(function);
    }

    private int likes(Member reader, UUID post) {
        return reader.read(post).is(200).at("/likes").asInt();
    }

    @Test
    void aLikeCountsOnceHoweverOftenItIsGivenAndTaken() throws ExecutionException, InterruptedException {
        UUID post = amy.post("Likeable");
        List<Integer> ten = IntStream.range(0, 10).boxed().toList();
        assertThat(AtOnce.each(
                        ten,
                        _ -> ben.api().put("/api/posts/" + post + "/like", "").status()))
                .containsOnly(204);
        assertThat(likes(amy, post)).isEqualTo(1);
        assertThat(ben.read(post).at("/liked").asBoolean()).isTrue();
        assertThat(Member.handles(amy.api().get("/api/posts/" + post + "/likes")))
                .containsExactly(ben.handle());
        assertThat(AtOnce.each(
                        ten,
                        _ -> ben.api().delete("/api/posts/" + post + "/like").status()))
                .containsOnlyOnce(204)
                .contains(404);
        assertThat(likes(amy, post)).isZero();
        assertThat(Member.events("like.added", amy.id())).hasSize(1);
        assertThat(Member.events("like.removed", amy.id())).hasSize(1);
    }

    @Test
    void countsOfPostsAndCommentsThatAreWrongAreFoundAndMended() {
        UUID post = amy.post("Likeable");
        UUID untouched = amy.post("Nobody likes it");
        ben.like(post);
        UUID comment = ben.comment(post, "Mine");
        amy.reply(post, comment, "Thanks");
        amy.api()
                .put("/api/comments/" + comment + "/vote", Map.of("value", "up"))
                .is(204);
        Rows.update("delete from social.post_total where post_id = ?", untouched);
        Rows.update("insert into social.post_total (post_id, likes) values (?, 3)", untouched);
        Rows.update("update social.post_total set likes = 7, comments = 0, shares = 4 where post_id = ?", post);
        Rows.update("update social.comment set replies = 9, ups = 0, downs = 5, score = 0 where id = ?", comment);
        function.tick("social-recount");
        ApiAnswer shown = amy.read(post).is(200);
        assertThat(List.of(
                        shown.at("/likes").asInt(),
                        shown.at("/comments").asInt(),
                        shown.at("/shares").asInt()))
                .containsExactly(1, 2, 0);
        assertThat(likes(amy, untouched)).isZero();
        ApiAnswer mended = amy.api().get("/api/comments/" + comment).is(200);
        assertThat(List.of(
                        mended.at("/replies").asInt(),
                        mended.at("/ups").asInt(),
                        mended.at("/downs").asInt()))
                .containsExactly(1, 1, 0);
        assertThat(mended.at("/score").asDouble()).isPositive();
        assertThat(function.measured("post-recount")).isNotEmpty();
        assertThat(function.measured("comment-recount")).isNotEmpty();
    }

    @Test
    void anErasedAccountIsInNoCountAndNoList() {
        UUID post = amy.post("Likeable");
        ben.follow(amy).like(post);
        UUID comment = ben.comment(post, "Mine");
        amy.reply(post, comment, "Thanks");
        function.bean(dev.medley.social.erasure.SocialErasure.class).erase(ben.id());
        function.bean(dev.medley.social.erasure.SocialErasure.class).erase(ben.id());
        assertThat(likes(amy, post)).isZero();
        assertThat(amy.profile(amy).at("/followers").asInt()).isZero();
        assertThat(amy.read(post).at("/comments").asInt()).isEqualTo(1);
        ApiAnswer comments = amy.api().get("/api/posts/" + post + "/comments").is(200);
        assertThat(comments.at("/items/0/gone").asBoolean()).isTrue();
        assertThat(comments.text("/items/0/body")).isEmpty();
    }

    @Test
    void aBlockedAccountIsInNoCountAndIsToldNothing() {
        Member cleo = Member.of(function);
        UUID post = cleo.post("Of somebody else");
        amy.like(post);
        amy.comment(post, "From Amy");
        amy.block(ben);
        assertThat(likes(ben, post)).isZero();
        assertThat(likes(cleo, post)).isEqualTo(1);
        assertThat(ben.read(post).at("/comments").asInt()).isZero();
        assertThat(Member.ids(ben.api().get("/api/posts/" + post + "/comments")))
                .isEmpty();
        assertThat(Member.handles(ben.api().get("/api/posts/" + post + "/likes")))
                .isEmpty();
        UUID own = amy.post("Hidden from Ben");
        ben.read(own).isProblem(404, "post-unknown");
        ben.api().put("/api/posts/" + own + "/like", "").isProblem(404, "post-unknown");
        ben.api().post("/api/posts/" + own + "/comments", Map.of("body", "x")).isProblem(404, "post-unknown");
        amy.comment(cleo.post("@" + ben.handle()), "@" + ben.handle());
        assertThat(Member.events("mention.added", ben.id())).hasSize(1);
    }

    @Test
    void whatOneLeftBehindABlockCanStillBeTakenBack() {
        UUID post = amy.post("Open");
        ben.like(post);
        UUID one = ben.comment(post, "One");
        UUID two = ben.comment(post, "Two");
        UUID own = amy.comment(post, "Amy's");
        ben.api().put("/api/comments/" + own + "/vote", Map.of("value", "up")).is(204);
        amy.block(ben);

        amy.api().delete("/api/comments/" + one).is(204);
        ben.api().delete("/api/comments/" + two).is(204);
        ben.api().delete("/api/posts/" + post + "/like").is(204);
        ben.api().delete("/api/comments/" + own + "/vote").is(204);

        ben.api().delete("/api/comments/" + own).isProblem(404, "comment-unknown");
        ben.api().delete("/api/posts/" + post + "/like").isProblem(404, "post-unknown");
        assertThat(likes(amy, post)).isZero();
        assertThat(amy.read(post).at("/comments").asInt()).isEqualTo(1);
    }

    @Test
    void whoIsMutedLikesUnheard() {
        UUID post = amy.post("Quiet");
        amy.api().put("/api/mutes/" + ben.handle(), Map.of()).is(204);
        ben.like(post);
        ben.follow(amy);
        assertThat(likes(amy, post)).isEqualTo(1);
        assertThat(Member.events("like.added", amy.id())).isEmpty();
        assertThat(Member.events("follow.added", amy.id()).getFirst()).contains("\"told\": false");
    }
}
