package dev.medley.accountdata.providerkeys.store;

import dev.medley.accountdata.providerkeys.DataKeys;
import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.KmsDataKeyOpener;
import dev.medley.providerkeys.KmsSettings;
import dev.medley.providerkeys.WrappedKey;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;

/** Data keys from AWS KMS, each bound to its place by the encryption context. */
@Primary
@Singleton
@Requires(beans = KmsSettings.class)
class KmsDataKeys implements DataKeys {

    private final KmsDataKeyOpener kms;
    private final KmsSettings settings;

    KmsDataKeys(KmsDataKeyOpener kms, KmsSettings settings) {
        this.kms = kms;
        this.settings = settings;
    }

    @Override
    public String wrappingKey() {
        return settings.arn();
    }

    @Override
    public DataKey generate(KeyPlace place) {
        GenerateDataKeyResponse made = kms.ask(client -> client.generateDataKey(request -> request.keyId(settings.arn())
                .keySpec(DataKeySpec.AES_256)
                .encryptionContext(KmsDataKeyOpener.context(place))));
        return new DataKey(
                made.plaintext().asByteArray(),
                new WrappedKey(made.ciphertextBlob().asByteArray(), settings.arn()));
    }
}
