package dev.medley.chat.insights;

import dev.medley.chat.insights.InsightsRepository.Sample;
import dev.medley.chat.insights.InsightsRepository.Unanswered;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.textfilter.TextFilter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How well questions are answered. What people wrote is shown with personal data masked. */
@Singleton
public class InsightsService {

    /** Its rules mask personal data. */
    private static final String PLACE = "comment";

    private final InsightsRepository repository;
    private final TextFilter filter;
    private final Clock clock;

    protected InsightsService(InsightsRepository repository, TextFilter filter, Clock clock) {
        this.repository = repository;
        this.filter = filter;
        this.clock = clock;
    }

    public ChatAnalytics analyse(Instant from, Instant until) {
        return repository.analyse(from, until);
    }

    public Page<Unanswered> unanswered(PageRequest page) {
        return repository
                .unanswered(page)
                .map(it -> new Unanswered(it.id(), masked(it.question()), it.reason(), it.at()));
    }

    public List<Sample> samples(UUID judgeId, Instant from, Instant until, @Nullable Boolean good, int most) {
        return repository.samples(judgeId, from, until, good, most).stream()
                .map(it -> new Sample(it.id(), masked(it.question()), masked(it.answer()), it.answered(), it.at()))
                .toList();
    }

    private String masked(String text) {
        return filter.check(PLACE, text).masked();
    }

    @Transactional
    public void judge(UUID judgeId, UUID messageId, SampleVerdict verdict, @Nullable String note) {
        if (!repository.judge(messageId, judgeId, verdict, note, clock.instant())) {
            throw Refusal.notFound("sample-unknown", "There is no such answer to judge.");
        }
    }
}
