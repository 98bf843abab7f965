package dev.medley.content.engagement;

import dev.medley.access.Caller;
import dev.medley.content.engagement.PerformanceRepository.Part;
import dev.medley.content.items.ContentItem;
import dev.medley.content.items.ItemAccess;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports of what readers did, for authors about what they write, and for editors about everything. */
@Singleton
public class PerformanceService {

    private final PerformanceRepository repository;
    private final ItemAccess access;
    private final Clock clock;

    PerformanceService(PerformanceRepository repository, ItemAccess access, Clock clock) {
        this.repository = repository;
        this.access = access;
        this.clock = clock;
    }

    /**
     * How one item did.
     *
     * @param before as many days just before
     * @param completeTo up to when activities are counted; null before the first were
     */
    public record Report(
            ContentItem item,
            ReportPeriod period,
            EngagementSums total,
            EngagementSums before,
            List<Part> parts,
            @Nullable Instant completeTo) {}

    public Report item(Caller caller, UUID id, @Nullable LocalDate from, @Nullable LocalDate to, ReportBreakdown by) {
        ContentItem item = access.readable(caller, id);
        ReportPeriod period = ReportPeriod.of(from, to, clock);
        return new Report(
                item,
                period,
                repository.total(id, period),
                repository.total(id, period.previous()),
                repository.parts(id, period, by),
                repository.completeTo().orElse(null));
    }

    public Page<ItemPerformance> list(
            @Nullable UUID authorId,
            @Nullable String type,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            PageRequest page) {
        return repository.list(authorId, type, ReportPeriod.of(from, to, clock), page);
    }
}
