package dev.medley.access;

import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account behind a request.
 *
 * @param sessionId the sign-in that the token belongs to
 * @param permissions what its roles allow
 * @param actorId the administrator who acts in the account's place; null when its owner does
 */
public record Caller(
        UUID accountId,
        UUID sessionId,
        Set<String> roles,
        Set<Permission> permissions,
        Proof proof,
        @Nullable UUID actorId)
        implements Principal {

    public Caller {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** Who sends a request; empty for one that anybody may send. */
    public static Optional<Caller> of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(authentication -> (Caller) authentication.getAttributes().get(BearerTokens.CALLER));
    }

    /** The API key that the request came with, which stands in the place of a sign-in. */
    public Optional<UUID> apiKeyId() {
        return actorId == null && proof.equals(Proof.NONE) ? Optional.of(sessionId) : Optional.empty();
    }

    public boolean may(Permission needed) {
        return Permission.covered(permissions, needed);
    }

    /**
     * For what nobody does in an owner's place.
     *
     * @throws Refusal {@code owner-required}
     */
    public void requireOwner() {
        if (actorId != null) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "owner-required", "Only the account's owner may do this.");
        }
    }

    /**
     * For what only somebody does who has signed in: no API key, and nobody in an owner's place.
     *
     * @throws Refusal {@code owner-required}, {@code person-required}
     */
    public void requirePerson() {
        requireOwner();
        if (!proof.isOfPerson()) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "person-required", "This takes a sign-in of the account's owner.");
        }
    }

    @Override
    public String getName() {
        return accountId.toString();
    }
}
