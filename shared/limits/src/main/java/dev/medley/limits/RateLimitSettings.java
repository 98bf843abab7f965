package dev.medley.limits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import java.util.Set;

/**
 * How often operations may be called, until an administrator changes it. A network is an IPv4 address or the first 64 bits
 * of an IPv6 one; requests from addresses that are never routed, such as all on the twin, count for accounts only.
 *
 * @param network how many requests a network may send in a minute
 * @param accountRead how many reads an account may make in a minute
 * @param accountWrite how many changes an account may make in a minute
 * @param accountSearch how many searches an account may make in a minute
 * @param accountModel how often an account may ask models in a minute
 * @param accountPassword how many passwords an account may have hashed in a minute
 * @param accountMail how many mails an account may cause in an hour
 * @param networkAnonymous how many changes people who have not signed in may make from a network in a minute
 * @param everybodyAnonymous how many changes people who have not signed in may make together in a minute
 * @param networkPassword how many passwords a network may have hashed in a minute
 * @param everybodyPassword how many passwords all networks may have hashed together in a minute
 * @param networkMail how many mails a network may cause in an hour
 * @param everybodyMail how many mails all networks may cause together in an hour
 * @param openWithoutStore classes of operations that nobody limits while Redis is away; others are limited by each process
 * @param closedWithoutStore classes of operations that are refused while Redis is away
 */
@ConfigurationProperties("medley.rate-limits")
public record RateLimitSettings(
        @Bindable(defaultValue = "6000") @Min(1) int network,
        @Bindable(defaultValue = "3000") @Min(1) int accountRead,
        @Bindable(defaultValue = "1200") @Min(1) int accountWrite,
        @Bindable(defaultValue = "300") @Min(1) int accountSearch,
        @Bindable(defaultValue = "120") @Min(1) int accountModel,
        @Bindable(defaultValue = "30") @Min(1) int accountPassword,
        @Bindable(defaultValue = "60") @Min(1) int accountMail,
        @Bindable(defaultValue = "600") @Min(1) int networkAnonymous,
        @Bindable(defaultValue = "60000") @Min(1) int everybodyAnonymous,
        @Bindable(defaultValue = "120") @Min(1) int networkPassword,
        @Bindable(defaultValue = "6000") @Min(1) int everybodyPassword,
        @Bindable(defaultValue = "60") @Min(1) int networkMail,
        @Bindable(defaultValue = "6000") @Min(1) int everybodyMail,
        @Bindable(defaultValue = "") Set<RateClass> openWithoutStore,
        @Bindable(defaultValue = "") Set<RateClass> closedWithoutStore) {

    public RateLimitSettings {
        openWithoutStore = Set.copyOf(openWithoutStore);
        closedWithoutStore = Set.copyOf(closedWithoutStore);
    }

    /** How many requests a policy allows in its window. */
    public int quota(RatePolicy policy) {
        return switch (policy) {
            case NETWORK -> network;
            case ACCOUNT_READ -> accountRead;
            case ACCOUNT_WRITE -> accountWrite;
            case ACCOUNT_SEARCH -> accountSearch;
            case ACCOUNT_MODEL -> accountModel;
            case ACCOUNT_PASSWORD -> accountPassword;
            case ACCOUNT_MAIL -> accountMail;
            case NETWORK_ANONYMOUS -> networkAnonymous;
            case NETWORK_PASSWORD -> networkPassword;
            case NETWORK_MAIL -> networkMail;
            case EVERYBODY_ANONYMOUS -> everybodyAnonymous;
            case EVERYBODY_PASSWORD -> everybodyPassword;
            case EVERYBODY_MAIL -> everybodyMail;
        };
    }
}
