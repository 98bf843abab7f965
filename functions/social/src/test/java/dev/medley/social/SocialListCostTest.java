package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Statements;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class SocialListCostTest {

    private final FunctionUnderTest function;
    private final Member amy;

    SocialListCostTest(FunctionUnderTest function) {
        this.function = function;
        amy = Member.of(function);
    }

    private int statements(String path) {
        return Statements.during(() -> assertThat(function.call(LambdaRequests.get(path), amy.account())
                                .getStatusCode())
                        .isEqualTo(200))
                .size();
    }

    private List<Integer> statements(UUID post) {
        return Stream.of(
                        "/api/feed",
                        "/api/feed/for-you",
                        "/api/posts",
                        "/api/posts/" + post + "/comments",
                        "/api/posts/" + post + "/likes",
                        amy.path() + "/activity",
                        amy.path() + "/followers",
                        "/api/follows/suggestions",
                        "/api/influencers")
                .map(this::statements)
                .toList();
    }

    @Test
    void listsSendAsManyStatementsForManyItemsAsForOne() {
        Member ben = Member.of(function).follow(amy);
        amy.follow(ben);
        UUID post = ben.post("First");
        amy.comment(post, "One");
        amy.like(post);
        await().untilAsserted(
                        () -> assertThat(Member.ids(amy.api().get("/api/feed"))).hasSize(1));
        List<Integer> before = statements(post);
        for (int i = 0; i < 5; i++) {
            Member other = Member.of(function).follow(amy);
            other.comment(ben.post("More " + i), "More");
            other.comment(post, "More");
            other.like(post);
        }
        await().untilAsserted(
                        () -> assertThat(Member.ids(amy.api().get("/api/feed"))).hasSize(6));
        assertThat(statements(post)).isEqualTo(before);
    }
}
