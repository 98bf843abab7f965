package dev.medley.identity.limits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;

/**
 * How often operations may be called by people who are nobody yet: those that sign in, register, bring back what was mailed
 * and so on, and those that mail an address that is not proven. A network is an IPv4 address or the first 64 bits of an IPv6 one. Requests from addresses that are never
 * routed, such as all on the twin, are not counted.
 *
 * @param networkRequests how many of all kinds a network may send in a minute
 * @param requests how many all networks may send together in a minute
 * @param networkPasswords how many passwords a network may have hashed in a minute
 * @param passwords how many passwords all networks may have hashed together in a minute
 * @param networkMails how many mails a network may cause in an hour
 * @param mails how many mails all networks may cause together in an hour
 */
@ConfigurationProperties("medley.network-limits")
public record NetworkLimitSettings(
        @Bindable(defaultValue = "600") @Min(1) int networkRequests,
        @Bindable(defaultValue = "60000") @Min(1) int requests,
        @Bindable(defaultValue = "120") @Min(1) int networkPasswords,
        @Bindable(defaultValue = "6000") @Min(1) int passwords,
        @Bindable(defaultValue = "60") @Min(1) int networkMails,
        @Bindable(defaultValue = "6000") @Min(1) int mails) {}
