package dev.medley.outbound;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads when a server wants to be asked again: seconds or a date (RFC 9110, 10.2.3). */
final class RetryAfter {

    /** More seconds than anybody waits, and few enough to add to a time. */
    private static final BigInteger LONGEST = BigInteger.valueOf(1_000_000_000);

    private RetryAfter() {}

    static Optional<Duration> parse(String header, Instant now) {
        String text = header.strip();
        try {
            if (text.matches("\\d{1,99}")) {
                return Optional.of(
                        Duration.ofSeconds(new BigInteger(text).min(LONGEST).longValueExact()));
            }
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, then));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
