package dev.medley.notifications.sms;

import dev.medley.kernel.Digests;
import dev.medley.sms.PhoneNumber;
import dev.medley.storage.DerivedKeys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;

/** Codes that prove that somebody has a phone, each for one account and one number. */
@Singleton
class PhoneCodes {

    private static final int BOUND = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final DerivedKeys keys;

    PhoneCodes(DerivedKeys keys) {
        this.keys = keys;
    }

    String next() {
        return "%06d".formatted(random.nextInt(BOUND));
    }

    byte[] mac(UUID accountId, PhoneNumber number, String code) {
        String message = accountId + " " + number.text() + " " + code;
        return Digests.hmacSha256(
                keys.derive("notifications/phone-codes", "HmacSHA256"), message.getBytes(StandardCharsets.US_ASCII));
    }
}
