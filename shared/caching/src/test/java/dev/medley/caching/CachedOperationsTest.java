package dev.medley.caching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import org.junit.jupiter.api.Test;

/** What clients see of results that are kept. */
@FunctionTest("platform")
class CachedOperationsTest {

    private static final String OWN = CachedController.PATH + "/own";
    private static final String OPEN = CachedController.PATH + "/open";

    private final FunctionUnderTest function;
    private final Api ada;

    CachedOperationsTest(FunctionUnderTest function) {
        this.function = function;
        this.ada = function.as(TestAccount.any());
    }

    @Test
    void whatWasMadeOnceIsGivenAgainAndSaysSo() {
        ApiAnswer first = ada.get(OWN).is(200);
        assertThat(first.header("Cache-Status")).isEqualTo("medley; fwd=miss; stored");
        ApiAnswer again = ada.get(OWN).is(200);
        assertThat(again.header("Cache-Status")).matches("medley; hit; ttl=\\d+");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void noAccountGetsWhatIsAnothers() {
        ApiAnswer adas = ada.get(OWN).is(200);
        ApiAnswer eves = function.as(TestAccount.any()).get(OWN).is(200);
        assertThat(eves.header("Cache-Status")).contains("fwd=miss");
        assertThat(eves.body()).isNotEqualTo(adas.body());
        function.api().get(OWN).isProblem(401, "unauthenticated");
    }

    @Test
    void otherParametersAreAnotherResult() {
        ApiAnswer one = ada.get(OWN + "?about=a").is(200);
        ApiAnswer other = ada.get(OWN + "?about=b").is(200);
        assertThat(other.text("/0/about")).isEqualTo("b");
        assertThat(ada.get(OWN + "?about=a").is(200).body()).isEqualTo(one.body());
    }

    @Test
    void whatIsTheSameForAllIsSharedOnlyWhereThatIsDeclared() {
        String open = function.api().get(OPEN).is(200).body();
        assertThat(ada.get(OPEN).is(200).body()).isEqualTo(open);
        ApiAnswer undeclared =
                function.api().get(CachedController.PATH + "/undeclared").is(200);
        assertThat(undeclared.header("Cache-Status")).isEmpty();
        assertThat(function.api().get(CachedController.PATH + "/undeclared").body())
                .isNotEqualTo(undeclared.body());
    }

    @Test
    void aChangeIsSeenAtOnce() {
        String before = ada.get(OWN).is(200).body();
        ada.post(CachedController.PATH + "/change").is(200);
        ApiAnswer after = ada.get(OWN).is(200);
        assertThat(after.header("Cache-Status")).contains("fwd=miss");
        assertThat(after.body()).isNotEqualTo(before);
    }
}
