package dev.medley.accountdata;

import static dev.medley.accountdata.KeyBringer.KEYS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.medley.accountdata.providerkeys.ProviderKeyRepository;
import dev.medley.accountdata.providerkeys.ProviderKeyRepository.Held;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.testkit.Rows;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedProviderKeysTest {

    private final KeyedFunction function = KeyedFunction.local();
    private final KeyBringer ada = new KeyBringer(function);
    private final ProviderKeyRepository keys = function.bean(ProviderKeyRepository.class);

    @Test
    void neitherTheDatabaseNorAnEventHoldsAKeyInClear() {
        String key = ada.accepted();
        ada.put("openai", key).is(200);
        ada.remove("openai").is(204);
        ada.put("openai", key).is(200);
        String hex = HexFormat.of().formatHex(key.getBytes(UTF_8));
        assertThat(Rows.texts("select k::text from account_data.provider_key k where account_id = ?", ada.account()))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).doesNotContain(key).doesNotContain(hex));
        assertThat(Rows.texts("select e::text from events.event e where owner_id = ?", ada.account()))
                .filteredOn(event -> event.contains("provider-key."))
                .hasSize(3)
                .allSatisfy(event -> assertThat(event).contains("openai").doesNotContain(key));
    }

    @Test
    void whatIsMovedToAnotherAccountOrProviderDoesNotOpenThere() {
        ada.put("openai", ada.accepted()).is(200);
        ada.put("anthropic", ada.accepted()).is(200);
        KeyBringer bob = new KeyBringer(function);
        bob.put("openai", bob.accepted()).is(200);
        String move = """
                update account_data.provider_key k set sealed = s.sealed, wrapped_data_key = s.wrapped_data_key
                from account_data.provider_key s
                where s.account_id = ? and s.provider = ? and k.account_id = ? and k.provider = 'openai'""";
        Rows.update(move, ada.account(), "openai", bob.account());
        assertThatIllegalStateException().isThrownBy(() -> bob.opened(ModelProvider.OPENAI));
        Rows.update(move, ada.account(), "anthropic", ada.account());
        assertThatIllegalStateException().isThrownBy(() -> ada.opened(ModelProvider.OPENAI));
        assertThat(ada.opened(ModelProvider.ANTHROPIC)).isNotEmpty();
    }

    @Test
    void whatIsOldIsEncryptedAnewOnSchedule() {
        String key = ada.accepted();
        ada.put("openai", key).is(200);
        String row = "select encode(sealed, 'hex') from account_data.provider_key where account_id = ?";
        List<String> fresh = Rows.texts(row, ada.account());
        function.rotate();
        assertThat(Rows.texts(row, ada.account())).isEqualTo(fresh);
        Rows.update(
                "update account_data.provider_key set sealed_at = '2020-01-01', created_at = '2020-01-01' where account_id = ?",
                ada.account());
        function.rotate();
        assertThat(Rows.texts(row, ada.account())).isNotEqualTo(fresh);
        assertThat(ada.get("openai").text("/lastRotatedAt")).isGreaterThan("2026");
        assertThat(ada.get("openai").text("/createdAt")).startsWith("2020-01-01");
        assertThat(ada.opened(ModelProvider.OPENAI)).isEqualTo(key);
    }

    @Test
    void theRotationLeavesAKeyThatWasSavedMeanwhile() {
        ada.put("openai", ada.accepted()).is(200);
        Held former = keys.find(ada.place(ModelProvider.OPENAI)).orElseThrow();
        String second = ada.accepted();
        ada.put("openai", second).is(200);
        assertThat(keys.reseal(former.key(), former.sealed(), Instant.EPOCH)).isFalse();
        assertThat(keys.verified(former.key(), null)).isEmpty();
        assertThat(ada.opened(ModelProvider.OPENAI)).isEqualTo(second);
        assertThat(ada.get("openai").text("/status")).isEqualTo("verified");
    }

    @Test
    void theRotationWalksFromPlaceToPlace() {
        for (String provider : List.of("openai", "anthropic", "assemblyai")) {
            ada.put(provider, ada.accepted()).is(200);
        }
        assertThat(keys.stale(Instant.EPOCH, "another", ada.place(ModelProvider.ANTHROPIC), 2))
                .extracting(held -> held.key().place())
                .containsExactly(ada.place(ModelProvider.ASSEMBLYAI), ada.place(ModelProvider.OPENAI));
    }

    @Test
    void whereAKmsKeyIsSetItWraps() {
        KeyBringer eve = new KeyBringer(KeyedFunction.withKms());
        eve.put("openai", eve.accepted()).is(200);
        assertThat(Rows.texts("select wrapping_key from account_data.provider_key where account_id = ?", eve.account()))
                .containsExactly(KeyedFunction.ARN);
        assertThat(eve.validate("openai").is(200).text("/status")).isEqualTo("verified");
        assertThat(eve.api().get(KEYS).at("/items")).hasSize(1);
    }

    @Test
    void aKeyThatWasRefusedWhenItWasUsedIsUnverifiedAndOpenedNoMore() {
        ada.put("openai", ada.accepted()).is(200);
        UUID id = idOf(ada);
        function.refused(ada.account(), id, Instant.now());
        assertThat(ada.get("openai").text("/status")).isEqualTo("unverified");
        assertThat(ada.open(ModelProvider.OPENAI)).isEmpty();

        assertThat(ada.validate("openai").is(200).text("/status")).isEqualTo("verified");
        function.refused(ada.account(), id, Instant.now().minusSeconds(60));
        assertThat(ada.get("openai").text("/status")).isEqualTo("verified");
    }

    @Test
    void aKeyIsNotBlamedForTheOneBeforeIt() {
        ada.put("openai", ada.accepted()).is(200);
        UUID former = idOf(ada);
        ada.put("openai", ada.accepted()).is(200);
        function.refused(ada.account(), former, Instant.now());
        assertThat(ada.get("openai").text("/status")).isEqualTo("verified");
    }

    private static UUID idOf(KeyBringer owner) {
        return UUID.fromString(
                Rows.texts("select id::text from account_data.provider_key where account_id = ?", owner.account())
                        .getFirst());
    }
}
