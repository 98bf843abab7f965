package dev.medley.identity.accounts;

import dev.medley.mail.Mail;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's account.
 *
 * @param locale how to write to them (BCP 47); null where they did not say
 * @param passwordHash null when it is entered in other ways only
 * @param authorizationVersion counted up with every change of what the account may do
 * @param revocations counted up with whatever makes void a sign-in that is under way
 * @param factors the kinds of second factor that are enrolled
 * @param verifiedAt when the e-mail address was proven; null until then
 * @param createdAt when it was registered; anew while nobody has proven the address
 */
public record Account(
        UUID id,
        EmailAddress email,
        String displayName,
        @Nullable Locale locale,
        @Nullable String passwordHash,
        Set<String> roles,
        long authorizationVersion,
        long revocations,
        Set<String> factors,
        Status status,
        @Nullable Instant verifiedAt,
        Instant createdAt) {

    /** Whether an account may be used. */
    public enum Status {
        ACTIVE,
        SUSPENDED
    }

    /** A new account with what everybody may do. */
    public static Account fresh(
            UUID id,
            EmailAddress email,
            String displayName,
            @Nullable Locale locale,
            @Nullable String passwordHash,
            Instant now) {
        return new Account(
                id, email, displayName, locale, passwordHash, Set.of("user"), 0, 0, Set.of(), Status.ACTIVE, null, now);
    }

    /** The same account with another hash of its password. */
    Account withPasswordHash(String hash) {
        return new Account(
                id,
                email,
                displayName,
                locale,
                hash,
                roles,
                authorizationVersion,
                revocations,
                factors,
                status,
                verifiedAt,
                createdAt);
    }

    /** A mail to its owner, by their name and in their language. */
    public Mail mail(String template, Map<String, String> values) {
        return mail(email, template, values);
    }

    /** The same to another address that is theirs, was or is to be. */
    public Mail mail(EmailAddress address, String template, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("displayName", isVerified() && address.equals(email) ? displayName : DisplayName.harmless(displayName));
        return new Mail(address.text(), locale, template, all);
    }

    public boolean isSuspended() {
        return status == Status.SUSPENDED;
    }

    public boolean isVerified() {
        return verifiedAt != null;
    }
}
