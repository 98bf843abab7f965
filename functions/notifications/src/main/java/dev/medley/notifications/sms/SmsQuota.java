package dev.medley.notifications.sms;

import dev.medley.kernel.Digests;
import dev.medley.notifications.sms.SentMessages.Counts;
import dev.medley.notifications.sms.SentMessages.SentMessage;
import dev.medley.sms.PhoneNumber;
import dev.medley.storage.DerivedKeys;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Counts text messages before they go out, so that nobody has more sent than the limits allow. */
@Singleton
public class SmsQuota {

    private static final Duration WINDOW = Duration.ofHours(24);

    private final SentMessages messages;
    private final SmsLimits limits;
    private final DerivedKeys keys;
    private final Clock clock;

    SmsQuota(SentMessages messages, SmsLimits limits, DerivedKeys keys, Clock clock) {
        this.messages = messages;
        this.limits = limits;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether a message may be sent, and what is in its way. */
    public enum Admission {
        ADMITTED,
        /** As many go to everybody as may. */
        EVERYBODY,
        /** The number has had as many as it may. */
        NUMBER,
        /** The account has asked for as many codes as it may. */
        ACCOUNT
    }

    /** Takes one message out of the quota; one that was taken before counts once. */
    @Transactional
    public Admission take(UUID id, UUID accountId, PhoneNumber number, boolean isCode) {
        messages.lock();
        if (messages.contains(id)) {
            return Admission.ADMITTED;
        }
        Instant now = clock.instant();
        SentMessage message = new SentMessage(id, accountId, mac(number), isCode, now);
        Admission admission = admission(messages.count(message, now.minus(WINDOW)), isCode);
        if (admission == Admission.ADMITTED) {
            messages.add(message);
            messages.deleteBefore(now.minus(WINDOW));
        }
        return admission;
    }

    private Admission admission(Counts counts, boolean isCode) {
        if (isCode && counts.codesOfAccount() >= limits.codesPerAccount()) {
            return Admission.ACCOUNT;
        }
        if (counts.toNumber() >= limits.perNumber()) {
            return Admission.NUMBER;
        }
        return counts.all() >= limits.perDay() ? Admission.EVERYBODY : Admission.ADMITTED;
    }

    private byte[] mac(PhoneNumber number) {
        return Digests.hmacSha256(
                keys.derive("notifications/phone-numbers", "HmacSHA256"),
                number.text().getBytes(StandardCharsets.US_ASCII));
    }
}
