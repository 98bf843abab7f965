package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class CommentsTest {

    private final FunctionUnderTest function;
    private final Member amy;
    private final Member ben;
    private final UUID post;

    CommentsTest(FunctionUnderTest function) {
        this.function = function;
        amy = Member.of(function);
        ben = Member.of(function);
        post = amy.post("Talk");
    }

    private ApiAnswer comments(Member reader, String query) {
        return reader.api().get("/api/posts/" + post + "/comments" + query).is(200);
    }

    private int count() {
        return amy.read(post).at("/comments").asInt();
    }

    @Test
    void aThreadKeepsItsPlaceWhenItsHeadIsDeletedAndCountsWhatIsThere() {
        UUID head = ben.comment(post, "Head");
        UUID one = amy.reply(post, head, "One");
        amy.reply(post, head, "Two");
        amy.reply(post, one, "Nested");
        assertThat(count()).isEqualTo(4);
        ben.api().delete("/api/comments/" + head).is(204);
        ben.api().delete("/api/comments/" + head).isProblem(404, "comment-unknown");
        assertThat(count()).isEqualTo(3);
        ApiAnswer list = comments(amy, "");
        assertThat(list.at("/items")).hasSize(1);
        assertThat(list.at("/items/0/gone").asBoolean()).isTrue();
        assertThat(list.at("/items/0/author").isNull()).isTrue();
        assertThat(list.at("/items/0/replies").asInt()).isEqualTo(2);
        assertThat(Member.ids(amy.api().get("/api/comments/" + head + "/replies")))
                .hasSize(2);
        assertThat(Member.ids(amy.api().get("/api/comments/" + one + "/replies")))
                .hasSize(1);
        amy.api().delete("/api/comments/" + one).is(204);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void threadsAreFiveDeep() {
        UUID parent = ben.comment(post, "0");
        for (int depth = 1; depth <= 6; depth++) {
            parent = ben.reply(post, parent, "" + depth);
        }
        ApiAnswer deepest = ben.api().get("/api/comments/" + parent).is(200);
        assertThat(deepest.at("/depth").asInt()).isEqualTo(4);
        ben.api()
                .post("/api/posts/" + amy.post("Other") + "/comments", Map.of("body", "x", "parentId", parent))
                .isProblem(422, "comment-unknown");
    }

    @Test
    void commentsAreRankedByTheLowerBoundOfTheirVotes() {
        UUID few = ben.comment(post, "One vote, all up");
        UUID many = ben.comment(post, "Many votes, nearly all up");
        UUID none = ben.comment(post, "Nothing");
        Member last = amy;
        for (int i = 0; i < 6; i++) {
            last = Member.of(function);
            last.api()
                    .put("/api/comments/" + many + "/vote", Map.of("value", "up"))
                    .is(204);
        }
        last.api().put("/api/comments/" + few + "/vote", Map.of("value", "up")).is(204);
        last.api().put("/api/comments/" + few + "/vote", Map.of("value", "up")).is(204);
        assertThat(Member.ids(comments(amy, "?sort=-score")))
                .containsExactly(many.toString(), few.toString(), none.toString());
        assertThat(Member.ids(comments(amy, ""))).containsExactly(none.toString(), many.toString(), few.toString());
        ApiAnswer first = comments(amy, "?sort=-score&limit=1");
        assertThat(Member.ids(comments(amy, "?sort=-score&limit=1&cursor=" + first.text("/nextCursor"))))
                .containsExactly(few.toString());
        last.api()
                .put("/api/comments/" + many + "/vote", Map.of("value", "down"))
                .is(204);
        ApiAnswer read = last.api().get("/api/comments/" + many).is(200);
        assertThat(read.at("/ups").asInt()).isEqualTo(5);
        assertThat(read.at("/downs").asInt()).isEqualTo(1);
        assertThat(read.text("/vote")).isEqualTo("down");
        last.api().delete("/api/comments/" + many + "/vote").is(204);
        last.api().delete("/api/comments/" + many + "/vote").isProblem(404, "vote-none");
        ben.api().put("/api/comments/" + many + "/vote", Map.of("value", "up")).isProblem(409, "comment-yours");
    }

    @Test
    void whoMayReplyIsSaidByTheAuthor() {
        Member cleo = Member.of(function).follow(amy);
        UUID followers = amy.post(Map.of("body", "x", "replies", "followers"));
        UUID named = amy.post(Map.of("body", "Hello @" + ben.handle(), "replies", "mentioned"));
        UUID nobody = amy.post(Map.of("body", "x", "replies", "nobody"));
        cleo.comment(followers, "I follow");
        ben.api()
                .post("/api/posts/" + followers + "/comments", Map.of("body", "x"))
                .isProblem(403, "replies-closed");
        ben.comment(named, "You named me");
        cleo.api()
                .post("/api/posts/" + named + "/comments", Map.of("body", "x"))
                .isProblem(403, "replies-closed");
        ben.api()
                .post("/api/posts/" + nobody + "/comments", Map.of("body", "x"))
                .isProblem(403, "replies-closed");
        amy.comment(nobody, "I may");
        amy.api().patch("/api/influencers/me", Map.of("replies", "nobody")).is(200);
        ben.api().post("/api/posts/" + post + "/comments", Map.of("body", "x")).isProblem(403, "replies-closed");
    }

    @Test
    void aCommentIsEditedAndDeletedByThoseWhoMay() {
        UUID comment = ben.comment(post, "Frist");
        ben.api().patch("/api/comments/" + comment, Map.of("body", "First")).is(200);
        assertThat(amy.api()
                        .get("/api/comments/" + comment + "/versions")
                        .is(200)
                        .text("/items/0/body"))
                .isEqualTo("Frist");
        amy.api().patch("/api/comments/" + comment, Map.of("body", "Mine")).isProblem(404, "comment-unknown");
        Member.of(function).api().delete("/api/comments/" + comment).isProblem(403, "comment-not-yours");
        amy.api().delete("/api/comments/" + comment).is(204);
        assertThat(comments(ben, "").at("/items")).isEmpty();
    }

    @Test
    void thoseAreToldWhomACommentConcernsAndItIsTakenBackWithIt() {
        Member cleo = Member.of(function);
        UUID head = ben.comment(post, "Head");
        UUID reply = cleo.reply(post, head, "Hi @" + ben.handle());
        assertThat(Member.events("comment.added", amy.id())).hasSize(2);
        assertThat(Member.events("reply.added", ben.id())).hasSize(1);
        assertThat(Member.events("mention.added", ben.id())).hasSize(1);
        cleo.api().delete("/api/comments/" + reply).is(204);
        assertThat(Member.events("comment.removed", amy.id())).hasSize(1);
        assertThat(Member.events("reply.removed", ben.id())).hasSize(1);
        assertThat(Member.events("mention.removed", ben.id())).hasSize(1);
    }
}
