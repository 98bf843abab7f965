package dev.medley.identity.social.providers;

import dev.medley.identity.social.ProviderGrant;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a token endpoint answers (RFC 6749, 5.1).
 *
 * @param lifetime of the access token, in seconds; 0 where nothing is said
 * @param scope what was granted, with spaces or, at GitHub, commas between; null where it is what was asked for
 */
record ProviderTokenResponse(
        String accessToken,
        @Nullable String refreshToken,
        @Nullable String idToken,
        long lifetime,
        @Nullable String scope) {

    private static final int MOST_SCOPES = 50;
    private static final long LONGEST_LIFETIME = 10L * 365 * 24 * 3600;

    /** What a token is made of (RFC 6749, A.12); anything else could not be sent back in a header. */
    private static final Pattern TOKEN = Pattern.compile("[\\x20-\\x7e]+");

    static Optional<ProviderTokenResponse> of(Map<?, ?> answer) {
        String token = text(answer, "access_token");
        return token == null || !TOKEN.matcher(token).matches()
                ? Optional.empty()
                : Optional.of(new ProviderTokenResponse(
                        token,
                        text(answer, "refresh_token"),
                        text(answer, "id_token"),
                        answer.get("expires_in") instanceof Number number ? number.longValue() : 0,
                        text(answer, "scope")));
    }

    ProviderGrant grant(Clock clock, @Nullable String formerRefreshToken) {
        Instant end = lifetime <= 0 || lifetime > LONGEST_LIFETIME
                ? null
                : clock.instant().plusSeconds(lifetime);
        return new ProviderGrant(accessToken, refreshToken == null ? formerRefreshToken : refreshToken, end);
    }

    Set<String> scopes(Set<String> asked) {
        return scope == null || scope.isBlank()
                ? asked
                : Arrays.stream(scope.split("[ ,]+"))
                        .filter(one -> !one.isEmpty())
                        .limit(MOST_SCOPES)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String text(Map<?, ?> answer, String name) {
        return answer.get(name) instanceof String text && !text.isEmpty() ? text : null;
    }

    /** Never the tokens. */
    @Override
    public String toString() {
        return "ProviderTokenResponse[...]";
    }
}
