package dev.medley.identity.social.providers;

import java.util.List;
import java.util.Set;

/**
 * What a provider is asked for.
 *
 * @param signIn always
 * @param further where somebody wants it and this stage allows it
 */
record Scopes(Set<String> signIn, Set<String> further) {

    Scopes {
        signIn = Set.copyOf(signIn);
        further = Set.copyOf(further);
    }

    static Scopes of(List<String> signIn, List<String> further) {
        return new Scopes(Set.copyOf(signIn), Set.copyOf(further));
    }
}
