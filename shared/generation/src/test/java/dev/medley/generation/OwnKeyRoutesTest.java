package dev.medley.generation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.providerkeys.KeyCipher;
import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.LocalDataKeyOpener;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.providerkeys.ProviderKeyText;
import dev.medley.storage.FieldEncryption;
import dev.medley.storage.Sql;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class OwnKeyRoutesTest extends ProvidersFixture {

    @Inject
    Sql sql;

    @Inject
    FieldEncryption fieldEncryption;

    @Test
    void theAccountsOwnKeyIsAskedFirstAndCostsItNothingHere() {
        PROVIDERS.openAi(subject, Providers.openAiSays("With my key."));
        UUID _ = bringKey("sk-brought-by-an-account");

        GenerationResult result = generate("pair");

        assertThat(result.isOwnKey()).isTrue();
        assertThat(result.cost()).isZero();
        assertThat(PROVIDERS.openAiKey(subject)).isEqualTo("Bearer sk-brought-by-an-account");
        assertThat(budgets.of(account, account).spent()).isZero();
    }

    @Test
    void aKeyThatIsNotTakenIsToldAndOthersAreAsked() {
        PROVIDERS.openAi(subject, aResponse().withStatus(401));
        PROVIDERS.anthropic(subject, Providers.anthropicSays("Anyway."));
        UUID key = bringKey("sk-brought-and-withdrawn");

        GenerationResult result = generate("pair");

        assertThat(result.isOwnKey()).isFalse();
        assertThat(result.text().text()).isEqualTo("Anyway.");
        assertThat(refusedKeys).containsExactly(key);
    }

    private UUID bringKey(String key) {
        UUID id = UUID.randomUUID();
        byte[] dataKey = new byte[32];
        byte[] wrapped = fieldEncryption.seal(LocalDataKeyOpener.PURPOSE, dataKey);
        sql.query("""
                insert into account_data.pub_provider_keys (id, account_id, provider, sealed, wrapped_data_key, wrapping_key)
                values (:id, :account, 'openai', :sealed, :wrapped, :wrapping)""")
                .with("id", id)
                .with("account", account)
                .with(
                        "sealed",
                        KeyCipher.encrypt(
                                new ProviderKeyText(key), dataKey, new KeyPlace(account, ModelProvider.OPENAI)))
                .with("wrapped", wrapped)
                .with("wrapping", LocalDataKeyOpener.NAME)
                .update();
        return id;
    }
}
