package dev.medley.identity.apikeys;

import dev.medley.access.Permission;
import dev.medley.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a key is good for.
 *
 * @param scopes what it allows, as far as its owner may do it at the time
 * @param addressRanges from where it may be used, in CIDR notation (RFC 4632, 4291); empty for everywhere
 * @param requestsPerMinute how often
 * @param expiresAt null for never
 */
public record ApiKeyGrant(
        String name,
        Set<Permission> scopes,
        List<String> addressRanges,
        int requestsPerMinute,
        @Nullable Instant expiresAt) {

    public ApiKeyGrant {
        scopes = Set.copyOf(scopes);
        addressRanges = List.copyOf(addressRanges);
        if (!addressRanges.stream().map(AddressRange::new).allMatch(AddressRange::isSound)) {
            throw Refusal.invalid(
                    "address-range-malformed",
                    "/addressRanges",
                    "A range reads like 192.0.2.0/24 or 2001:db8::/32, with no bit set behind the prefix.");
        }
    }
}
