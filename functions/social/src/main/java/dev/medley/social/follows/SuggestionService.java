package dev.medley.social.follows;

import dev.medley.social.profiles.InfluencerService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Says whom accounts may like to follow. */
@Singleton
public class SuggestionService {

    private final SuggestionRepository repository;
    private final InfluencerService influencers;
    private final Clock clock;

    protected SuggestionService(SuggestionRepository repository, InfluencerService influencers, Clock clock) {
        this.repository = repository;
        this.influencers = influencers;
        this.clock = clock;
    }

    public List<Suggestion> suggest(UUID accountId, int most) {
        return repository.suggest(accountId, most);
    }

    /** Has an account not be suggested any more, from the next answer on. */
    @Transactional
    public void dismiss(UUID accountId, String handle) {
        repository.dismiss(accountId, influencers.account(accountId, handle), clock.instant());
    }
}
