package dev.medley.notifications.preferences;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import dev.medley.storage.DerivedKeys;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tokens in mails that allow no more than to unsubscribe an account from the mails of some categories; they do not run out. */
@Singleton
public class UnsubscribeTokens {

    private static final int ID_LENGTH = 16;
    private static final int MAC_LENGTH = 32;
    private static final String MAIL = ";";

    private final DerivedKeys keys;

    UnsubscribeTokens(DerivedKeys keys) {
        this.keys = keys;
    }

    /**
     * Who unsubscribes from what.
     *
     * @param mailId the mail of a campaign that the token is in; null where it is no such mail
     */
    public record Subscription(
            UUID accountId,
            Set<String> categories,
            @Nullable UUID mailId) {

        public Subscription {
            categories = Set.copyOf(categories);
        }
    }

    /** The token of a subscription. */
    public String sign(Subscription subscription) {
        UUID mailId = subscription.mailId();
        byte[] categories = subscription.categories().stream()
                .sorted()
                .collect(Collectors.joining(",", "", mailId == null ? "" : MAIL + mailId))
                .getBytes(StandardCharsets.UTF_8);
        UUID id = subscription.accountId();
        byte[] message = ByteBuffer.allocate(ID_LENGTH + categories.length)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(categories)
                .array();
        byte[] mac = mac(message);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(message.length + mac.length)
                        .put(message)
                        .put(mac)
                        .array());
    }

    /**
     * The subscription of a token.
     *
     * @throws Refusal {@code unsubscribe-token-invalid}
     */
    public Subscription verify(String token) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
        if (signed.length <= ID_LENGTH + MAC_LENGTH) {
            throw invalid();
        }
        byte[] message = Arrays.copyOf(signed, signed.length - MAC_LENGTH);
        if (!Digests.equal(mac(message), Arrays.copyOfRange(signed, message.length, signed.length))) {
            throw invalid();
        }
        ByteBuffer read = ByteBuffer.wrap(message);
        UUID id = new UUID(read.getLong(), read.getLong());
        String[] parts = StandardCharsets.UTF_8.decode(read).toString().split(MAIL, 2);
        return new Subscription(
                id, Set.of(parts[0].split(",", -1)), parts.length == 1 ? null : UUID.fromString(parts[1]));
    }

    private byte[] mac(byte[] message) {
        return Digests.hmacSha256(keys.derive("notifications/unsubscribe", "HmacSHA256"), message);
    }

    private static Refusal invalid() {
        return new Refusal(
                Refusal.Kind.MALFORMED, "unsubscribe-token-invalid", "This link to unsubscribe is not whole.");
    }
}
