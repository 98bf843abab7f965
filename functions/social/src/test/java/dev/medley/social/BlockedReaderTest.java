package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Amy blocks Ben, who then finds nothing of what she did, in no number either, on what is Ben's or Cleo's. */
@FunctionTest("social")
class BlockedReaderTest {

    private final FunctionUnderTest function;
    private final Member amy;
    private final Member ben;
    private final Member cleo;
    private UUID post = new UUID(0, 0);

    BlockedReaderTest(FunctionUnderTest function) {
        this.function = function;
        amy = Member.of(function);
        ben = Member.of(function);
        cleo = Member.of(function);
    }

    @BeforeEach
    void post() {
        post = ben.post("Mine");
    }

    @Test
    void ownStatisticsSayWhatTheReaderSeesElsewhere() {
        for (Member reader : List.of(amy, cleo)) {
            reader.like(post);
            UUID _ = reader.comment(post, "Nice");
            share(reader, post);
            reader.api()
                    .post("/api/feed/impressions", Map.of("items", List.of(Map.of("postId", post, "clicked", true))))
                    .is(204);
        }
        ben.like(post);
        assertThat(statistics("/likes", "/comments", "/shares", "/reach", "/clicks"))
                .containsExactly(2, 2, 2, 2, 2);
        amy.block(ben);
        assertThat(statistics("/likes", "/comments", "/shares", "/reach", "/clicks"))
                .containsExactly(1, 1, 1, 1, 1);
        assertThat(ben.read(post).at("/comments").asInt()).isEqualTo(1);
        ben.block(cleo);
        assertThat(statistics("/likes", "/comments", "/shares", "/reach", "/clicks"))
                .containsExactly(0, 0, 0, 0, 0);
    }

    private List<Integer> statistics(String... fields) {
        ApiAnswer found = ben.api().get("/api/influencers/me/statistics").is(200);
        return List.of(fields).stream().map(field -> found.at(field).asInt()).toList();
    }

    @Test
    void commentsThatAreHeldAreNotCounted() {
        UUID comment = cleo.comment(post, "Nice");
        Rows.update("update social.comment set moderation = 'held' where id = ?", comment);
        assertThat(statistics("/comments")).containsExactly(0);
    }

    @Test
    void anOverlapLeavesOutWhoIsApart() {
        Member dan = Member.of(function).follow(ben).follow(cleo);
        amy.follow(cleo);
        amy.block(ben);
        ApiAnswer overlap = ben.api()
                .get("/api/influencers/me/audience-overlap?with=" + cleo.handle())
                .is(200);
        assertThat(overlap.at("/other").asInt()).isEqualTo(1);
        assertThat(ben.profile(cleo).at("/followers").asInt()).isEqualTo(1);
        ben.block(dan);
        ApiAnswer without = ben.api().get("/api/influencers/me/audience-overlap?with=" + cleo.handle());
        assertThat(without.at("/own").asInt() + without.at("/other").asInt()).isZero();
    }

    @Test
    void aLinkDoesNotSayWhoSharedIt() {
        UUID cleos = cleo.post("Hers");
        String shared = share(amy, cleos);
        String amys = share(cleo, amy.post("Amy's"));
        assertThat(ben.api().post(opening(shared)).is(200).text("/sharedBy/handle"))
                .isEqualTo(amy.handle());
        amy.block(ben);
        ApiAnswer opened = ben.api().post(opening(shared)).is(200);
        assertThat(opened.text("/postId")).isEqualTo(cleos.toString());
        assertThat(opened.at("/sharedBy").isNull()).isTrue();
        ben.api().post(opening(amys)).isProblem(404, "share-unknown");
        function.api().post(opening(amys)).is(200);
    }

    private static String share(Member member, UUID post) {
        return member.api()
                .post("/api/posts/" + post + "/shares", Map.of("channel", "mail"))
                .is(201)
                .text("/code");
    }

    private static String opening(String code) {
        return "/api/shares/" + code + "/openings";
    }

    @Test
    void votesAreNotCountedAndPagesByScoreGoOn() {
        UUID first = cleo.comment(post, "First");
        UUID second = cleo.comment(post, "Second");
        for (Member voter : List.of(amy, Member.of(function))) {
            voter.api()
                    .put("/api/comments/" + first + "/vote", Map.of("value", "up"))
                    .is(204);
        }
        amy.block(ben);
        String path = "/api/posts/" + post + "/comments?sort=-score&limit=1";
        ApiAnswer page = ben.api().get(path).is(200);
        assertThat(page.text("/items/0/id")).isEqualTo(first.toString());
        assertThat(page.at("/items/0/ups").asInt()).isEqualTo(1);
        assertThat(page.at("/items/0/score").asDouble()).isBetween(0.2, 0.21);
        ApiAnswer next =
                ben.api().get(path + "&cursor=" + page.text("/nextCursor")).is(200);
        assertThat(Member.ids(next)).containsExactly(second.toString());
    }

    /** Who is blocked can block back; nothing is taken out twice then. */
    @Test
    void whatIsTakenOutIsTakenOutOnceWhereBothBlock() {
        UUID cleos = cleo.post("Hers");
        amy.follow(cleo).like(cleos);
        UUID amys = amy.comment(cleos, "Amy's");
        UUID cleosReply = cleo.reply(cleos, amys, "Cleo's");
        UUID parent = cleo.comment(cleos, "Cleo's too");
        UUID _ = amy.reply(cleos, parent, "Amy's again");
        amy.block(ben);
        ben.api().put("/api/blocks/" + amy.id(), "").is(204);
        ApiAnswer seen = ben.read(cleos).is(200);
        assertThat(List.of(seen.at("/likes").asInt(), seen.at("/comments").asInt()))
                .containsExactly(0, 2);
        assertThat(ben.api().get("/api/comments/" + parent).at("/replies").asInt())
                .isZero();
        assertThat(ben.profile(cleo).at("/followers").asInt()).isZero();
        assertThat(ben.api().get("/api/comments/" + amys).is(200).at("/gone").asBoolean())
                .isTrue();
        cleo.api().delete("/api/comments/" + cleosReply).is(204);
        ben.api().get("/api/comments/" + amys).isProblem(404, "comment-unknown");
    }

    @Test
    void aPlaceOfWhichNobodyIsLeftIsNotShown() {
        UUID cleos = cleo.post("Hers");
        UUID amys = amy.comment(cleos, "Amy's");
        UUID _ = amy.reply(cleos, amys, "Amy's again");
        amy.block(ben);
        assertThat(ben.api().get("/api/posts/" + cleos + "/comments").is(200).at("/items"))
                .isEmpty();
        ben.api().get("/api/comments/" + amys).isProblem(404, "comment-unknown");
    }

    @Test
    void bothAreToldNothingOfEachOtherAnyMore() {
        amy.block(ben);
        assertThat(Member.events("contact.ended", ben.id()))
                .singleElement()
                .asString()
                .contains(amy.id().toString());
        assertThat(Member.events("contact.ended", amy.id()))
                .singleElement()
                .asString()
                .contains(ben.id().toString());
        amy.block(ben);
        assertThat(Member.events("contact.ended", ben.id())).hasSize(1);
    }
}
