package dev.medley.identity.passkeys;

import dev.medley.identity.passkeys.Ceremony.Purpose;
import dev.medley.kernel.SecretToken;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins ceremonies and ends each once. */
@Singleton
class CeremonyService {

    static final Duration LIFETIME = Duration.ofMinutes(5);

    private final CeremonyRepository ceremonyRepository;
    private final Clock clock;

    CeremonyService(CeremonyRepository ceremonyRepository, Clock clock) {
        this.ceremonyRepository = ceremonyRepository;
        this.clock = clock;
    }

    SecretToken begin(Purpose purpose, @Nullable UUID accountId) {
        Ceremony ceremony = new Ceremony(
                SecretToken.random(), purpose, accountId, clock.instant().plus(LIFETIME));
        ceremonyRepository.add(ceremony, clock.instant());
        return ceremony.challenge();
    }

    /** The ceremony of this challenge, over from now on, whatever is made of it. */
    Optional<Ceremony> end(SecretToken challenge, Purpose purpose) {
        return ceremonyRepository.end(challenge, purpose, clock.instant());
    }
}
