package dev.medley.accountdata.providerkeys.store;

import dev.medley.accountdata.providerkeys.DataKeys;
import dev.medley.accountdata.providerkeys.ProviderKey.Place;
import dev.medley.kernel.Refusal;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * Data keys from AWS KMS. The encryption context names the place, so that KMS opens a data key for that place alone and
 * CloudTrail tells whose key was opened.
 */
@Primary
@Singleton
@Requires(beans = KmsSettings.class)
class KmsDataKeys implements DataKeys {

    private static final Logger LOG = LoggerFactory.getLogger(KmsDataKeys.class);

    private final KmsClient kms;
    private final KmsSettings settings;

    KmsDataKeys(KmsClient kms, KmsSettings settings) {
        this.kms = kms;
        this.settings = settings;
    }

    @Override
    public String wrappingKey() {
        return settings.arn();
    }

    /** Also what a former key wrapped, as long as KMS lets this function use it. */
    @Override
    public boolean opens(String wrappingKey) {
        return wrappingKey.startsWith("arn:");
    }

    @Override
    public DataKey generate(Place place) {
        GenerateDataKeyResponse made = asked(() -> kms.generateDataKey(request ->
                request.keyId(settings.arn()).keySpec(DataKeySpec.AES_256).encryptionContext(context(place))));
        return new DataKey(
                made.plaintext().asByteArray(),
                new WrappedKey(made.ciphertextBlob().asByteArray(), settings.arn()));
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, Place place) {
        return asked(() -> kms.decrypt(request -> request.keyId(wrapped.wrappingKey())
                        .ciphertextBlob(SdkBytes.fromByteArray(wrapped.bytes()))
                        .encryptionContext(context(place))))
                .plaintext()
                .asByteArray();
    }

    private static Map<String, String> context(Place place) {
        return Map.of(
                "account", place.accountId().toString(),
                "provider", place.provider().text());
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (InvalidCiphertextException | IncorrectKeyException e) {
            throw new IllegalStateException("KMS does not open this data key", e);
        } catch (SdkException e) {
            LOG.error("KMS gave no data key", e);
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "key-vault-unavailable",
                    "Keys cannot be opened or saved for the moment.");
        }
    }
}
