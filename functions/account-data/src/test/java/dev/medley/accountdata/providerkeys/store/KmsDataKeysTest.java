package dev.medley.accountdata.providerkeys.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.accountdata.providerkeys.DataKeys.DataKey;
import dev.medley.kernel.Refusal;
import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.KmsDataKeyOpener;
import dev.medley.providerkeys.KmsSettings;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.providerkeys.WrappedKey;
import dev.medley.testkit.KmsServer;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

/** Through the SDK's own client, to a server that speaks as KMS does. */
class KmsDataKeysTest {

    private static final String ARN = "arn:aws:kms:eu-central-1:111122223333:key/one";
    private static final String ANOTHER = "arn:aws:kms:eu-central-1:111122223333:key/two";

    private final KmsServer server = new KmsServer();
    private final KmsClient client = KmsClient.builder()
            .endpointOverride(server.url())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    private final KmsDataKeyOpener opener = new KmsDataKeyOpener(client);
    private final KmsDataKeys keys = new KmsDataKeys(opener, new KmsSettings(ARN));
    private final KeyPlace place = new KeyPlace(UUID.randomUUID(), ModelProvider.OPENAI);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void eachDataKeyIsFreshAndOpensInItsPlace() {
        DataKey one = keys.generate(place);
        DataKey two = keys.generate(place);
        assertThat(one.plain()).hasSize(32).isNotEqualTo(two.plain());
        assertThat(one.wrapped().wrappingKey()).isEqualTo(ARN).isEqualTo(keys.wrappingKey());
        assertThat(opener.unwrap(one.wrapped(), place)).isEqualTo(one.plain());
    }

    @Test
    void aDataKeyOpensInNoOtherPlace() {
        WrappedKey wrapped = keys.generate(place).wrapped();
        for (KeyPlace other : new KeyPlace[] {
            new KeyPlace(UUID.randomUUID(), place.provider()), new KeyPlace(place.accountId(), ModelProvider.ANTHROPIC)
        }) {
            assertThatIllegalStateException().isThrownBy(() -> opener.unwrap(wrapped, other));
        }
        WrappedKey renamed = new WrappedKey(wrapped.bytes(), ANOTHER);
        assertThatIllegalStateException().isThrownBy(() -> opener.unwrap(renamed, place));
    }

    @Test
    void whatAFormerKeyWrappedStillOpens() {
        DataKey former = keys.generate(place);
        KmsDataKeys successor = new KmsDataKeys(opener, new KmsSettings(ANOTHER));
        assertThat(successor.wrappingKey()).isEqualTo(ANOTHER);
        assertThat(opener.opens(ARN)).isTrue();
        assertThat(opener.unwrap(former.wrapped(), place)).isEqualTo(former.plain());
    }

    @Test
    void withoutItsKeyNothingIsMadeOrOpened() {
        WrappedKey wrapped = keys.generate(place).wrapped();
        server.disable(ARN);
        assertThatThrownBy(() -> keys.generate(place)).isInstanceOfSatisfying(Refusal.class, KmsDataKeysTest::isAway);
        assertThatThrownBy(() -> opener.unwrap(wrapped, place))
                .isInstanceOfSatisfying(Refusal.class, KmsDataKeysTest::isAway);
    }

    private static void isAway(Refusal refusal) {
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(refusal.code()).isEqualTo("key-vault-unavailable");
    }
}
