package dev.medley.limits;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A limit that there is: who is counted, for which class of operations, in which time. */
public enum RatePolicy {
    /** All that comes from a network. */
    NETWORK(Subject.NETWORK, RateClass.READ, Duration.ofMinutes(1)),
    ACCOUNT_READ(Subject.ACCOUNT, RateClass.READ, Duration.ofMinutes(1)),
    ACCOUNT_WRITE(Subject.ACCOUNT, RateClass.WRITE, Duration.ofMinutes(1)),
    ACCOUNT_SEARCH(Subject.ACCOUNT, RateClass.SEARCH, Duration.ofMinutes(1)),
    ACCOUNT_MODEL(Subject.ACCOUNT, RateClass.MODEL, Duration.ofMinutes(1)),
    ACCOUNT_PASSWORD(Subject.ACCOUNT, RateClass.PASSWORD, Duration.ofMinutes(1)),
    ACCOUNT_MAIL(Subject.ACCOUNT, RateClass.MAIL, Duration.ofHours(1)),
    NETWORK_ANONYMOUS(Subject.NETWORK, RateClass.ANONYMOUS, Duration.ofMinutes(1)),
    NETWORK_PASSWORD(Subject.NETWORK, RateClass.PASSWORD, Duration.ofMinutes(1)),
    NETWORK_MAIL(Subject.NETWORK, RateClass.MAIL, Duration.ofHours(1)),
    EVERYBODY_ANONYMOUS(Subject.EVERYBODY, RateClass.ANONYMOUS, Duration.ofMinutes(1)),
    EVERYBODY_PASSWORD(Subject.EVERYBODY, RateClass.PASSWORD, Duration.ofMinutes(1)),
    EVERYBODY_MAIL(Subject.EVERYBODY, RateClass.MAIL, Duration.ofHours(1));

    /** Whose requests are counted together. */
    public enum Subject {
        /** An IPv4 address, or the first 64 bits of an IPv6 one; none that is never routed, such as all on the twin. */
        NETWORK,
        ACCOUNT,
        EVERYBODY
    }

    private static final Map<RateClass, List<RatePolicy>> OF_ACCOUNTS = byClass(true);
    private static final Map<RateClass, List<RatePolicy>> OF_ANYBODY = byClass(false);

    private final Subject subject;
    private final RateClass rateClass;
    private final Duration window;

    RatePolicy(Subject subject, RateClass rateClass, Duration window) {
        this.subject = subject;
        this.rateClass = rateClass;
        this.window = window;
    }

    /** What clients know it by: {@code account-read}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RatePolicy> of(String text) {
        return Arrays.stream(values())
                .filter(policy -> policy.text().equals(text))
                .findFirst();
    }

    /** Those that an operation of this class is held to besides {@link #NETWORK}; an account's where somebody has signed in. */
    static List<RatePolicy> of(RateClass rateClass, boolean signedIn) {
        return Objects.requireNonNull((signedIn ? OF_ACCOUNTS : OF_ANYBODY).get(rateClass));
    }

    private static Map<RateClass, List<RatePolicy>> byClass(boolean signedIn) {
        Map<RateClass, List<RatePolicy>> policies = new EnumMap<>(RateClass.class);
        for (RateClass rateClass : RateClass.values()) {
            policies.put(
                    rateClass,
                    Arrays.stream(values())
                            .filter(policy -> policy != NETWORK && policy.rateClass == rateClass)
                            .filter(policy -> policy.subject != Subject.ACCOUNT || signedIn)
                            .toList());
        }
        return policies;
    }

    public Subject subject() {
        return subject;
    }

    public RateClass rateClass() {
        return rateClass;
    }

    /** In which time the quota is given back, evenly. */
    public Duration window() {
        return window;
    }
}
