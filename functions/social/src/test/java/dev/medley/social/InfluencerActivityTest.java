package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class InfluencerActivityTest {

    private final FunctionUnderTest function;
    private final Member amy;
    private final Member ben;

    InfluencerActivityTest(FunctionUnderTest function) {
        this.function = function;
        amy = Member.of(function);
        ben = Member.of(function);
    }

    private static List<String> kinds(Member reader, Member of) {
        return reader.api().get(of.path() + "/activity").is(200).at("/items").findValuesAsText("kind");
    }

    @Test
    void whatSomebodyDidIsListedNewestFirst() {
        UUID post = ben.post("A post of Ben's");
        amy.follow(ben).like(post);
        amy.comment(post, "Well said");
        amy.post("My own");
        assertThat(kinds(ben, amy)).containsExactly("post", "comment", "like", "follow");
        ApiAnswer first = ben.api().get(amy.path() + "/activity?limit=2").is(200);
        assertThat(first.text("/items/1/text")).isEqualTo("Well said");
        assertThat(first.text("/items/1/account/handle")).isEqualTo(ben.handle());
        assertThat(ben.api()
                        .get(amy.path() + "/activity?limit=2&cursor=" + first.text("/nextCursor"))
                        .is(200)
                        .at("/items")
                        .findValuesAsText("kind"))
                .containsExactly("like", "follow");
    }

    @Test
    void onlyWhatTheReaderMayReadIsListed() {
        Member cleo = Member.of(function);
        UUID ofFollowers = ben.post(Map.of("body", "Friends", "visibility", "followers"));
        amy.follow(ben).like(ofFollowers);
        assertThat(kinds(cleo, amy)).containsExactly("follow");
        ben.block(cleo);
        assertThat(kinds(cleo, amy)).isEmpty();
        Member dora = Member.ofPrivate(function);
        cleo.api().get(dora.path() + "/activity").isProblem(404, "influencer-private");
        cleo.api().get(ben.path() + "/activity").isProblem(404, "influencer-unknown");
    }
}
