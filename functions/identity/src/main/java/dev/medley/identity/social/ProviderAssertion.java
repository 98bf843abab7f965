package dev.medley.identity.social;

import dev.medley.identity.accounts.DisplayName;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.kernel.PlainText;
import dev.medley.kernel.TextLength;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says about somebody who signed in there.
 *
 * @param issuer who says it, always the same for the same provider
 * @param subject whom it is about: unique at the issuer, and never given to another
 * @param emailVerified whether the provider made sure that the address is theirs
 * @param authenticatedAt when they signed in there; null where the provider does not say
 * @param scopes what they agreed to
 * @param grant the access that came with it; null where nobody asked for more than the sign-in
 */
@Serdeable
public record ProviderAssertion(
        String provider,
        String issuer,
        String subject,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String name,
        @Nullable Instant authenticatedAt,
        Set<String> scopes,
        @Nullable ProviderGrant grant) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_SUBJECT = 255;

    public ProviderAssertion {
        email = email == null || email.length() > LONGEST_EMAIL || !PlainText.isStorable(email) ? null : email;
        scopes = Set.copyOf(scopes);
    }

    /** Whether it says whom it is about, in a form that can be kept (OpenID Connect Core 1.0, 2). */
    boolean namesSomebody() {
        return !subject.isBlank() && subject.length() <= LONGEST_SUBJECT && PlainText.isStorable(subject);
    }

    /** The address, where it is proven and one at all. */
    Optional<EmailAddress> provenEmail() {
        return emailVerified ? Optional.ofNullable(email).flatMap(EmailAddress::parse) : Optional.empty();
    }

    /** What to call them: their name, or else what stands before the @, where it can be a name. */
    String displayName(EmailAddress address) {
        String local = address.text().substring(0, address.text().indexOf('@'));
        return Stream.ofNullable(name)
                .map(String::strip)
                .map(ProviderAssertion::shortened)
                .filter(DisplayName::isSound)
                .findFirst()
                .orElse(local);
    }

    private static String shortened(String given) {
        return TextLength.beginning(given, LONGEST_NAME).strip();
    }

    ProviderAssertion withoutGrant() {
        return new ProviderAssertion(
                provider, issuer, subject, email, emailVerified, name, authenticatedAt, scopes, null);
    }

    /** The same, once the address has been proven to us. */
    public ProviderAssertion proven(EmailAddress address) {
        return new ProviderAssertion(
                provider, issuer, subject, address.text(), true, name, authenticatedAt, scopes, grant);
    }
}
