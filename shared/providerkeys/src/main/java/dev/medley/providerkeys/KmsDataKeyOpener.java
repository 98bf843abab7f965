package dev.medley.providerkeys;

import dev.medley.kernel.Refusal;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * Opens data keys that AWS KMS wrapped. The encryption context names the place, so that KMS opens a data key for that
 * place alone and CloudTrail tells whose key was opened.
 */
@Singleton
@Requires(beans = KmsSettings.class)
public class KmsDataKeyOpener implements DataKeyOpener {

    private static final Logger LOG = LoggerFactory.getLogger(KmsDataKeyOpener.class);

    private final KmsClient kms;

    public KmsDataKeyOpener(KmsClient kms) {
        this.kms = kms;
    }

    /** Also what a former key wrapped, as long as KMS lets this function use it. */
    @Override
    public boolean opens(String wrappingKey) {
        return wrappingKey.startsWith("arn:");
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, KeyPlace place) {
        return ask(client -> client.decrypt(request -> request.keyId(wrapped.wrappingKey())
                        .ciphertextBlob(SdkBytes.fromByteArray(wrapped.bytes()))
                        .encryptionContext(context(place))))
                .plaintext()
                .asByteArray();
    }

    /** What binds a data key to its place. */
    public static Map<String, String> context(KeyPlace place) {
        return Map.of(
                "account", place.accountId().toString(),
                "provider", place.provider().text());
    }

    /**
     * Calls KMS.
     *
     * @throws IllegalStateException when KMS says that the data key is not this one
     * @throws Refusal when KMS does not answer, or does not let its key be used
     */
    public <T> T ask(Function<KmsClient, T> call) {
        try {
            return call.apply(kms);
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
