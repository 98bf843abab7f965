package dev.medley.identity.passwords;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What hashing a password with argon2id costs. The defaults are OWASP's least; who changes them has the hash of each
 * account renewed as its owner signs in. Less is for measuring what a sign-in costs beside its hash.
 *
 * @param memoryKib the memory that each hash fills, in KiB
 * @param passes how often it goes over that memory
 */
@ConfigurationProperties("medley.identity.passwords.argon2")
public record HashSettings(
        @Bindable(defaultValue = "19456") @Min(8) @Max(Argon2Hash.Cost.MOST_MEMORY_KIB)
        int memoryKib,

        @Bindable(defaultValue = "2") @Min(1) @Max(Argon2Hash.Cost.MOST_PASSES)
        int passes) {

    Argon2Hash.Cost cost() {
        return new Argon2Hash.Cost(memoryKib, passes, 1);
    }
}
