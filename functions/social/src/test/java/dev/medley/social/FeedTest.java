package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@FunctionTest(value = "social", settings = "medley.social.posts.broadcast-above=2")
class FeedTest {

    private final FunctionUnderTest function;
    private final Member amy;
    private final Member ben;

    FeedTest(FunctionUnderTest function) {
        this.function = function;
        amy = Member.of(function);
        ben = Member.of(function);
    }

    private static List<String> feed(Member reader) {
        return Member.ids(reader.api().get("/api/feed"));
    }

    private static void awaitFeed(Member reader, UUID... posts) {
        await().untilAsserted(() -> assertThat(feed(reader))
                .containsExactly(Arrays.stream(posts).map(UUID::toString).toArray(String[]::new)));
    }

    /** Its author has others read it only later. */
    @Test
    void aPostThatIsOpenedLaterComesToItsFollowers() {
        Member author = Member.of(function);
        Member reader = Member.of(function).follow(author);
        UUID post = author.post(Map.of("body", "Not yet", "visibility", "author"));
        author.api()
                .patch("/api/posts/" + post, Map.of("visibility", "everyone"))
                .is(200);
        awaitFeed(reader, post);
    }

    @Test
    void aFollowerFindsWhatIsPostedAndWhatWasPostedBefore() {
        UUID before = ben.post("Before");
        amy.follow(ben);
        awaitFeed(amy, before);
        UUID after = ben.post("After");
        awaitFeed(amy, after, before);
        ben.post(Map.of("body", "Own", "visibility", "author"));
        UUID ofFollowers = ben.post(Map.of("body", "Friends", "visibility", "followers"));
        awaitFeed(amy, ofFollowers, after, before);
        assertThat(feed(ben)).isEmpty();
    }

    @Test
    void whatIsDeletedBlockedMutedOrNotFollowedAnyMoreIsGoneAtOnce() {
        Member cleo = Member.of(function);
        amy.follow(ben).follow(cleo);
        UUID first = ben.post("First");
        UUID second = ben.post("Second");
        UUID third = cleo.post("Third");
        awaitFeed(amy, third, second, first);
        ben.api().delete("/api/posts/" + second).is(204);
        assertThat(feed(amy)).containsExactly(third.toString(), first.toString());
        amy.api().put("/api/mutes/" + cleo.handle(), Map.of()).is(204);
        assertThat(feed(amy)).containsExactly(first.toString());
        amy.api().delete("/api/mutes/" + cleo.handle()).is(204);
        amy.unfollow(cleo);
        assertThat(feed(amy)).containsExactly(first.toString());
        ben.block(amy);
        assertThat(feed(amy)).isEmpty();
    }

    @Test
    void pagesStayWhereTheyAreWhileNewPostsArrive() {
        amy.follow(ben);
        UUID first = ben.post("1");
        UUID second = ben.post("2");
        UUID third = ben.post("3");
        awaitFeed(amy, third, second, first);
        ApiAnswer page = amy.api().get("/api/feed?limit=1").is(200);
        assertThat(Member.ids(page)).containsExactly(third.toString());
        UUID fourth = ben.post("4");
        awaitFeed(amy, fourth, third, second, first);
        String cursor = page.text("/nextCursor");
        ApiAnswer rest = amy.api().get("/api/feed?limit=5&cursor=" + cursor).is(200);
        assertThat(Member.ids(rest)).containsExactly(second.toString(), first.toString());
        assertThat(rest.at("/nextCursor").isNull()).isTrue();
        ben.api().get("/api/feed?cursor=" + cursor).isProblem(422, "cursor-invalid");
        amy.api().get("/api/feed?cursor=x").isProblem(422, "cursor-invalid");
    }

    @Test
    void postsOfAccountsWithVeryManyFollowersAreReadAtReadTimeAndMergedWithTheOthers() {
        Member star = Member.of(function);
        UUID early = star.post("Before they were many");
        List<Member> fans = Stream.generate(() -> Member.of(function)).limit(3).toList();
        fans.forEach(fan -> fan.follow(star).follow(ben));
        Member fan = fans.getFirst();
        awaitFeed(fan, early);
        UUID one = star.post("One");
        UUID two = ben.post("Two");
        UUID three = star.post("Three");
        awaitFeed(fan, three, two, one, early);
        assertThat(Rows.count(
                        "select count(*) from social.inbox where account_id = ? and post_id = ?", fan.id(), three))
                .isZero();
        ApiAnswer page = fan.api().get("/api/feed?limit=2").is(200);
        assertThat(Member.ids(fan.api().get("/api/feed?limit=2&cursor=" + page.text("/nextCursor"))))
                .containsExactly(one.toString(), early.toString());
        fan.unfollow(star);
        assertThat(feed(fan)).containsExactly(two.toString());
    }
}
