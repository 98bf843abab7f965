package dev.medley.identity.sessions;

import com.nimbusds.jose.jwk.ECKey;
import dev.medley.access.TokenSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The keys of a stage at some moment, and which of them comes next. */
public record SigningKeyRing(List<SigningKey> keys) {

    static final Duration SIGNS_FOR = Duration.ofDays(30);

    /** Verifiers look for new keys every five minutes; twice that is safe. */
    static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(10);

    /** How long a process may go on with what it read. */
    static final Duration FRESH = Duration.ofMinutes(5);

    /**
     * How far the clocks of processes differ at most. The first key of a stage signs from so long ago, so that a process that
     * is behind, or read the time before it waited for another to make the key, makes no second one.
     */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    /** From the moment that the next key signs until the last token of this one has expired everywhere. */
    private static final Duration PUBLISHED_AFTER =
            TokenSettings.ACCESS_LIFETIME.plus(FRESH).plus(Duration.ofMinutes(5));

    public SigningKeyRing {
        keys = keys.stream()
                .sorted(Comparator.comparing(SigningKey::signsFrom).reversed())
                .toList();
    }

    /** The key that signs now; none in a new stage. */
    Optional<SigningKey> signer(Instant now) {
        return keys.stream()
                .filter(key -> !key.signsFrom().isAfter(now) && !key.isRetired(now))
                .findFirst();
    }

    /** Whether the next key should be published. */
    boolean isDue(Instant now) {
        return keys.isEmpty()
                || keys.getFirst().signsFrom().plus(SIGNS_FOR).isBefore(now)
                || signer(now).isEmpty();
    }

    /** With the next key and without those that have retired, if it is time; else as it is. */
    SigningKeyRing rotated(Instant now, Supplier<ECKey> make) {
        if (!isDue(now)) {
            return this;
        }
        Instant signsFrom = signer(now).isPresent() ? now.plus(PUBLISHED_BEFORE) : now.minus(CLOCK_SKEW);
        List<SigningKey> next = new ArrayList<>();
        next.add(new SigningKey(make.get(), signsFrom, null));
        keys.stream()
                .filter(key -> !key.isRetired(now))
                .map(key -> key.retiresAt() == null
                        ? new SigningKey(key.key(), key.signsFrom(), signsFrom.plus(PUBLISHED_AFTER))
                        : key)
                .forEach(next::add);
        return new SigningKeyRing(next);
    }

    /** All that may verify a token now or soon. */
    List<SigningKey> published(Instant now) {
        return keys.stream().filter(key -> !key.isRetired(now)).toList();
    }
}
