package dev.medley.accountdata.providerkeys.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.accountdata.providerkeys.ProviderKeyChecker.Verdict;
import dev.medley.accountdata.providerkeys.ProviderKeySettings;
import dev.medley.accountdata.providerkeys.providers.ProviderServer.Asked;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundSettings;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.providerkeys.ProviderKeyText;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HttpProviderKeyCheckerTest {

    private static final String KEY = "sk-a-key-of-twenty-characters";

    private final ProviderServer server = new ProviderServer();
    private final HttpProviderKeyChecker checks = checker(Duration.ofSeconds(5));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void eachProviderIsAskedInItsOwnWay() {
        Asked openai = asked(ModelProvider.OPENAI);
        assertThat(openai.uri()).hasToString("/openai/v1/models");
        assertThat(openai.headers().get("Authorization")).containsExactly("Bearer " + KEY);
        Asked anthropic = asked(ModelProvider.ANTHROPIC);
        assertThat(anthropic.uri()).hasToString("/anthropic/v1/models?limit=1");
        assertThat(anthropic.headers().get("x-api-key")).containsExactly(KEY);
        assertThat(anthropic.headers().get("anthropic-version")).containsExactly("2023-06-01");
        assertThat(anthropic.headers()).doesNotContainKey("Authorization");
        Asked assemblyai = asked(ModelProvider.ASSEMBLYAI);
        assertThat(assemblyai.uri()).hasToString("/assemblyai/v2/transcript?limit=1");
        assertThat(assemblyai.headers().get("Authorization")).containsExactly(KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "200, ACCEPTED",
        "401, REJECTED",
        "403, REJECTED",
        "301, NONE",
        "307, NONE",
        "404, NONE",
        "429, NONE",
        "500, NONE",
        "503, NONE"
    })
    void theStatusSaysWhetherTheKeyIsTaken(int status, Verdict verdict) {
        server.answer(KEY, status);
        assertThat(checks.check(ModelProvider.OPENAI, new ProviderKeyText(KEY))).isEqualTo(verdict);
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aProviderThatHangsHasSaidNothing(ModelProvider provider) {
        server.answer(KEY, ProviderServer.HANGING);
        HttpProviderKeyChecker impatient = checker(Duration.ofMillis(200));
        assertThat(impatient.check(provider, new ProviderKeyText(KEY))).isEqualTo(Verdict.NONE);
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        server.answer(KEY, ProviderServer.ENDLESS);
        assertThat(checks.check(ModelProvider.OPENAI, new ProviderKeyText(KEY))).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aProviderThatIsAwayHasSaidNothing() {
        server.close();
        assertThat(checks.check(ModelProvider.OPENAI, new ProviderKeyText(KEY))).isEqualTo(Verdict.NONE);
    }

    private HttpProviderKeyChecker checker(Duration deadline) {
        OutboundClients clients = new OutboundClients(Clock.systemUTC(), new OutboundSettings(List.of(), false));
        return new HttpProviderKeyChecker(
                server.urls(), new ProviderKeySettings(deadline, Duration.ofDays(90)), clients);
    }

    private Asked asked(ModelProvider provider) {
        server.answer(KEY, 200);
        assertThat(checks.check(provider, new ProviderKeyText(KEY))).isEqualTo(Verdict.ACCEPTED);
        return server.asked().remove();
    }
}
