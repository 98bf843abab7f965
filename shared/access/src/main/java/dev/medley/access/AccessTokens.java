package dev.medley.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks access tokens (RFC 9068, hardened as RFC 8725 says): ES256 only, keys from our own list, type, issuer, audience
 * and times. What has been checked is remembered until it expires, because a check costs more than most requests; whether
 * the session still stands, and with the same rights, is asked each time.
 */
@Singleton
public class AccessTokens {

    private static final int REMEMBERED = 10_000;
    private static final int LONGEST = 4096;
    private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private static final Permission IMPERSONATE = Permission.of("account:impersonate:all");

    private record Checked(
            Caller caller,
            long version,
            @Nullable Impersonator impersonator,
            @Nullable Integer generation,
            Instant expiresAt) {}

    /** Who acts in the account's place, with which rights and from which session. */
    private record Impersonator(UUID accountId, UUID sessionId, long version, Set<String> roles) {}

    private final VerificationKeys keys;
    private final RevocationCache revocationCache;
    private final UsedTokens usedTokens;
    private final TokenSettings settings;
    private final Clock clock;
    private final Map<String, Checked> checked = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Checked> eldest) {
            return size() > REMEMBERED;
        }
    };

    AccessTokens(
            VerificationKeys keys,
            RevocationCache revocationCache,
            UsedTokens usedTokens,
            TokenSettings settings,
            Clock clock) {
        this.keys = keys;
        this.revocationCache = revocationCache;
        this.usedTokens = usedTokens;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who presents this token, if it can be believed. */
    public Optional<Caller> check(String token) {
        if (token.length() > LONGEST || !COMPACT.matcher(token).matches()) {
            return Optional.empty();
        }
        Checked known = remembered(token);
        if (known == null || !clock.instant().isBefore(known.expiresAt())) {
            known = verify(token).orElse(null);
            if (known == null || !isNoted(known)) {
                return Optional.empty();
            }
            remember(token, known);
        }
        Caller caller = known.caller();
        Impersonator impersonator = known.impersonator();
        return holds(caller.accountId(), caller.sessionId(), known.version())
                        && (impersonator == null || holds(impersonator))
                ? Optional.of(allowed(caller, impersonator))
                : Optional.empty();
    }

    private boolean isNoted(Checked known) {
        Integer generation = known.generation();
        return generation == null || usedTokens.note(known.caller().sessionId(), generation);
    }

    private boolean holds(UUID accountId, UUID sessionId, long version) {
        return !revocationCache.hasEnded(sessionId) && !revocationCache.hasChanged(accountId, version);
    }

    private boolean holds(Impersonator impersonator) {
        return holds(impersonator.accountId(), impersonator.sessionId(), impersonator.version())
                && Permission.covered(revocationCache.permissions(impersonator.roles()), IMPERSONATE);
    }

    private @Nullable Checked remembered(String token) {
        synchronized (checked) {
            return checked.get(token);
        }
    }

    private void remember(String token, Checked entry) {
        synchronized (checked) {
            checked.put(token, entry);
        }
    }

    private Optional<Checked> verify(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            return isSigned(jwt) && isForUs(claims) ? Optional.of(read(claims)) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException | NullPointerException _) {
            return Optional.empty();
        }
    }

    private boolean isSigned(SignedJWT jwt) throws JOSEException {
        JWSHeader header = jwt.getHeader();
        boolean ours = JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && TYPE.equals(header.getType())
                && header.getCriticalParams() == null
                && header.getKeyID() != null;
        var verifier = ours ? keys.find(header.getKeyID()) : Optional.<JWSVerifier>empty();
        return verifier.isPresent() && jwt.verify(verifier.get());
    }

    private boolean isForUs(JWTClaimsSet claims) {
        Instant now = clock.instant();
        return settings.issuer().equals(claims.getIssuer())
                && claims.getAudience().equals(List.of(settings.audience()))
                && claims.getExpirationTime() != null
                && claims.getExpirationTime().toInstant().isAfter(now)
                && claims.getIssueTime() != null
                && claims.getIssueTime().toInstant().isBefore(now.plusSeconds(60))
                && (claims.getNotBeforeTime() == null
                        || claims.getNotBeforeTime().toInstant().isBefore(now.plusSeconds(60)));
    }

    /** What roles allow can change while a token lives, so it is no part of what is remembered. */
    private Caller allowed(Caller caller, @Nullable Impersonator impersonator) {
        Set<Permission> permissions = revocationCache.permissions(caller.roles());
        return new Caller(
                caller.accountId(),
                caller.sessionId(),
                caller.roles(),
                impersonator == null ? permissions : within(permissions, impersonator),
                caller.proof(),
                caller.actorId());
    }

    /** Nobody gains what they may do with others' things by acting in somebody's place. */
    private Set<Permission> within(Set<Permission> permissions, Impersonator impersonator) {
        Set<Permission> own = revocationCache.permissions(impersonator.roles());
        return permissions.stream()
                .filter(permission -> !permission.all() || Permission.covered(own, permission))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Checked read(JWTClaimsSet claims) throws ParseException {
        Impersonator impersonator = impersonator(claims.getJSONObjectClaim("act"));
        Caller caller = new Caller(
                UUID.fromString(claims.getSubject()),
                UUID.fromString(claims.getStringClaim("sid")),
                Set.copyOf(claims.getStringListClaim("roles")),
                Set.of(),
                proof(claims),
                impersonator == null ? null : impersonator.accountId());
        return new Checked(
                caller,
                claims.getLongClaim("av"),
                impersonator,
                claims.getIntegerClaim("gen"),
                claims.getExpirationTime().toInstant());
    }

    private static @Nullable Impersonator impersonator(@Nullable Map<String, Object> claim) throws ParseException {
        return claim == null
                ? null
                : new Impersonator(
                        UUID.fromString(JSONObjectUtils.getString(claim, "sub")),
                        UUID.fromString(JSONObjectUtils.getString(claim, "sid")),
                        JSONObjectUtils.getLong(claim, "av"),
                        Set.copyOf(JSONObjectUtils.getStringList(claim, "roles")));
    }

    private static Proof proof(JWTClaimsSet claims) throws ParseException {
        Date at = claims.getDateClaim("auth_time");
        return at == null ? Proof.NONE : new Proof(at.toInstant(), Set.copyOf(claims.getStringListClaim("amr")));
    }
}
