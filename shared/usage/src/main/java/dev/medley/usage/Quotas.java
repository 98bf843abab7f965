package dev.medley.usage;

import dev.medley.kernel.Refusal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Turns the database's "used up" into a refusal. */
public final class Quotas {

    private static final String USED_UP = "MDQ01";

    /** A standing total would be more than is allowed. */
    private static final String FULL = "MDQ02";

    /** What is counted when it has come about is used up. */
    private static final String NOTHING_LEFT = "MDQ03";

    private Quotas() {}

    /**
     * Runs a statement that calls {@code usage.take}.
     *
     * @param meter what it takes one of
     * @throws Refusal {@code quota-exceeded} when the account has used up what its tier allows this month, {@code storage-full}
     *     when it stores as much as its tier allows
     */
    public static <T> T within(String meter, Instant now, Supplier<T> statement) {
        try {
            return statement.get();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    refuse(String.valueOf(sql.getSQLState()), meter, now);
                }
            }
            throw e;
        }
    }

    private static void refuse(String state, String meter, Instant now) {
        switch (state) {
            case USED_UP -> throw usedUp(meter, now);
            case NOTHING_LEFT -> throw usedUp("minute", now);
            case FULL ->
                throw new Refusal(
                        Refusal.Kind.FORBIDDEN,
                        "storage-full",
                        "You store as many bytes as your tier allows; delete something for good first.");
            default -> {}
        }
    }

    private static Refusal usedUp(String meter, Instant now) {
        Instant next = YearMonth.from(now.atOffset(ZoneOffset.UTC))
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        return Refusal.throttled(
                "quota-exceeded",
                "You have used up the " + meter + "s of this month that your tier allows; see GET /api/users/me/usage.",
                Duration.between(now, next));
    }
}
