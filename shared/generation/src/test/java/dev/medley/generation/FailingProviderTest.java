package dev.medley.generation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.ModelFailure;
import dev.medley.models.TextListener;
import dev.medley.testkit.AtOnce;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By itself, because a provider that keeps failing is left alone for a while. */
@MicronautTest(transactional = false)
class FailingProviderTest extends ProvidersFixture {

    /** The budget pays for one call at the dearer provider; the first fails each time. */
    @Test
    void fiftyCallsAtOnceNeverSpendMoreThanIsAllowed() throws Exception {
        PROVIDERS.openAi(subject, aResponse().withStatus(500));
        PROVIDERS.anthropic(subject, Providers.anthropicSays("Paid."));
        budgets.limit(account, 10 * most());

        List<Boolean> answered = AtOnce.each(Collections.nCopies(50, "pair"), task -> {
            try {
                return generation
                        .generate(call(task, "1", null, false), TextListener.NONE, this::refused)
                        .text()
                        .text()
                        .equals("Paid.");
            } catch (BudgetExceeded | ModelFailure _) {
                return false;
            }
        });

        assertThat(answered).contains(true);
        assertThat(budgets.of(account, account).spent()).isLessThanOrEqualTo(10 * most());
        assertThat(budgets.of(account, account).reserved()).isZero();
        assertThat(budgets.of(account, account).spent())
                .isEqualTo(200L * answered.stream().filter(paid -> paid).count());
    }

    /** What the first breaks off is paid for, too. */
    @Test
    void fiftyCallsAtOnceThatBreakOffNeverSpendMoreThanIsAllowed() throws Exception {
        PROVIDERS.openAi(subject, aResponse().withBody(Providers.openAiPiece("Half a")));
        PROVIDERS.anthropic(subject, Providers.anthropicSays("Paid."));
        long allowed = 25 * most();
        budgets.limit(account, allowed);

        List<Boolean> answered = AtOnce.each(Collections.nCopies(50, "pair"), task -> {
            try {
                generation.generate(call(task, "1", null, false), TextListener.NONE, this::refused);
                return true;
            } catch (BudgetExceeded | ModelFailure _) {
                return false;
            }
        });

        assertThat(answered).contains(false);
        assertThat(budgets.of(account, account).spent()).isPositive().isLessThanOrEqualTo(allowed);
        assertThat(budgets.of(account, account).reserved()).isZero();
    }
}
