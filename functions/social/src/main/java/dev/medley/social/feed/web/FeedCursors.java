package dev.medley.social.feed.web;

import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import dev.medley.social.feed.FeedEntry;
import dev.medley.storage.DerivedKeys;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Places in feeds, as clients carry them. */
@Singleton
class FeedCursors {

    private static final int SIGNATURE = 12;
    private static final int LENGTH = SIGNATURE + 24;

    private final DerivedKeys derivedKeys;

    FeedCursors(DerivedKeys derivedKeys) {
        this.derivedKeys = derivedKeys;
    }

    @Nullable
    String write(UUID reader, @Nullable FeedEntry entry) {
        if (entry == null) {
            return null;
        }
        byte[] place = ByteBuffer.allocate(LENGTH - SIGNATURE)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.publishedAt()))
                .putLong(entry.postId().getMostSignificantBits())
                .putLong(entry.postId().getLeastSignificantBits())
                .array();
        return Base64Url.encode(ByteBuffer.allocate(LENGTH)
                .put(signature(reader, place))
                .put(place)
                .array());
    }

    @Nullable
    FeedEntry read(UUID reader, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        byte[] whole = decoded(cursor);
        if (whole.length != LENGTH) {
            throw invalid();
        }
        byte[] place = Arrays.copyOfRange(whole, SIGNATURE, LENGTH);
        if (!Digests.equal(signature(reader, place), Arrays.copyOf(whole, SIGNATURE))) {
            throw invalid();
        }
        ByteBuffer values = ByteBuffer.wrap(place);
        Instant publishedAt = Instant.EPOCH.plus(values.getLong(), ChronoUnit.MICROS);
        return new FeedEntry(new UUID(values.getLong(), values.getLong()), publishedAt);
    }

    private byte[] signature(UUID reader, byte[] place) {
        byte[] text = ("feed/" + reader + "/" + Base64Url.encode(place)).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Digests.hmacSha256(derivedKeys.derive("cursors", "HmacSHA256"), text), SIGNATURE);
    }

    private static byte[] decoded(String cursor) {
        try {
            return Base64Url.decode(cursor);
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return Refusal.invalid(
                "cursor-invalid",
                "/cursor",
                "The cursor is not one that this list gave out; leave it out to start anew.");
    }
}
