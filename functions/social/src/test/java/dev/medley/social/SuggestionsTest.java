package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class SuggestionsTest {

    private final FunctionUnderTest function;

    SuggestionsTest(FunctionUnderTest function) {
        this.function = function;
    }

    private static List<String> suggested(Member reader) {
        return Member.handles(reader.api().get("/api/follows/suggestions?limit=50"));
    }

    @Test
    void friendsOfFriendsAndThoseOfTheSameNicheAreSuggestedWithTheReason() {
        String niche = Member.unique("niche-");
        Member amy = Member.with(function, Map.of("niches", List.of(niche)));
        Member ben = Member.of(function);
        Member cleo = Member.of(function);
        Member alike = Member.with(function, Map.of("niches", List.of(niche)));
        amy.follow(ben);
        ben.follow(cleo);
        ApiAnswer answer = amy.api().get("/api/follows/suggestions").is(200);
        assertThat(answer.text("/items/0/account/handle")).isEqualTo(cleo.handle());
        assertThat(answer.text("/items/0/because/kind")).isEqualTo("mutual");
        assertThat(answer.text("/items/0/because/via/0")).isEqualTo(ben.handle());
        assertThat(answer.text("/items/1/account/handle")).isEqualTo(alike.handle());
        assertThat(answer.text("/items/1/because/niche")).isEqualTo(niche);
        assertThat(suggested(amy)).doesNotContain(amy.handle(), ben.handle());
        amy.api().delete("/api/follows/suggestions/" + cleo.handle()).is(204);
        assertThat(suggested(amy)).doesNotContain(cleo.handle()).contains(alike.handle());
        alike.block(amy);
        assertThat(suggested(amy)).doesNotContain(alike.handle());
    }
}
