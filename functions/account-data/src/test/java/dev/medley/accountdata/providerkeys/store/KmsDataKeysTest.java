package dev.medley.accountdata.providerkeys.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.accountdata.providerkeys.DataKeys.DataKey;
import dev.medley.accountdata.providerkeys.DataKeys.WrappedKey;
import dev.medley.accountdata.providerkeys.ModelProvider;
import dev.medley.accountdata.providerkeys.ProviderKey.Place;
import dev.medley.kernel.Refusal;
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
    private final KmsDataKeys keys = new KmsDataKeys(client, new KmsSettings(ARN));
    private final Place place = new Place(UUID.randomUUID(), ModelProvider.OPENAI);

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
        assertThat(keys.unwrap(one.wrapped(), place)).isEqualTo(one.plain());
    }

    @Test
    void aDataKeyOpensInNoOtherPlace() {
        WrappedKey wrapped = keys.generate(place).wrapped();
        for (Place other : new Place[] {
            new Place(UUID.randomUUID(), place.provider()), new Place(place.accountId(), ModelProvider.ANTHROPIC)
        }) {
            assertThatIllegalStateException().isThrownBy(() -> keys.unwrap(wrapped, other));
        }
        WrappedKey renamed = new WrappedKey(wrapped.bytes(), ANOTHER);
        assertThatIllegalStateException().isThrownBy(() -> keys.unwrap(renamed, place));
    }

    @Test
    void whatAFormerKeyWrappedStillOpens() {
        DataKey former = keys.generate(place);
        KmsDataKeys successor = new KmsDataKeys(client, new KmsSettings(ANOTHER));
        assertThat(successor.opens(ARN)).isTrue();
        assertThat(successor.opens(LocalDataKeys.NAME)).isFalse();
        assertThat(successor.unwrap(former.wrapped(), place)).isEqualTo(former.plain());
    }

    @Test
    void withoutItsKeyNothingIsMadeOrOpened() {
        WrappedKey wrapped = keys.generate(place).wrapped();
        server.disable(ARN);
        assertThatThrownBy(() -> keys.generate(place)).isInstanceOfSatisfying(Refusal.class, KmsDataKeysTest::isAway);
        assertThatThrownBy(() -> keys.unwrap(wrapped, place))
                .isInstanceOfSatisfying(Refusal.class, KmsDataKeysTest::isAway);
    }

    private static void isAway(Refusal refusal) {
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(refusal.code()).isEqualTo("key-vault-unavailable");
    }
}
