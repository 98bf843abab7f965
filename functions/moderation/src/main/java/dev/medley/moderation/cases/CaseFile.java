package dev.medley.moderation.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A thing that moderators decide about.
 *
 * @param authorId null once the author's account is erased
 * @param weight of its reports: those of accounts whose reports were dismissed count less
 * @param isHidden whether nobody but the author sees it meanwhile
 */
public record CaseFile(
        UUID id,
        String kind,
        UUID subjectId,
        @Nullable UUID authorId,
        CaseSource source,
        CaseState state,
        List<String> categories,
        Gravity gravity,
        int reporters,
        double weight,
        boolean isHidden,
        @Nullable Claim claim,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        int version) {

    /** How bad, from 0 to 1, and how many see it. */
    public record Gravity(double severity, long reach) {

        /** What comes first in the queue: bad things that many see. */
        public double priority() {
            return severity * (1 + Math.log1p((double) reach));
        }

        Gravity and(double more, long newReach) {
            return new Gravity(1 - (1 - severity) * (1 - Math.min(1, more)), Math.max(reach, newReach));
        }

        Duration timeToDecide() {
            return severity >= HIGH ? SOON : severity >= MIDDLE ? DAY : LATER;
        }
    }

    /** Who works on it, and until when nobody else does. */
    public record Claim(UUID moderatorId, Instant until) {}

    private static final double HIGH = 0.8;
    private static final double MIDDLE = 0.5;
    private static final Duration SOON = Duration.ofHours(4);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LATER = Duration.ofDays(3);

    public CaseFile {
        categories = List.copyOf(categories);
    }

    static CaseFile open(UUID id, ModeratedSubject subject, CaseSource source, boolean isHidden, Instant now) {
        return new CaseFile(
                id,
                subject.kind(),
                subject.id(),
                subject.authorId(),
                source,
                CaseState.OPEN,
                List.of(),
                new Gravity(0, subject.reach()),
                0,
                0,
                isHidden,
                null,
                now,
                now.plus(LATER),
                null,
                null,
                1);
    }

    /** The same with another report. */
    CaseFile reported(ReportCategory category, double reportWeight, long reach) {
        return weighed(
                List.of(category.label()),
                gravity.and(category.severity() * reportWeight, reach),
                reporters + 1,
                weight + reportWeight,
                isHidden);
    }

    /** The same with what the filter found, which holds it. */
    CaseFile held(List<String> found, long reach) {
        double worst =
                found.stream().mapToDouble(ReportCategory::severityOf).max().orElse(0);
        return weighed(found, gravity.and(worst, reach), reporters, weight, true);
    }

    CaseFile hidden() {
        return weighed(List.of(), gravity, reporters, weight, true);
    }

    boolean isClaimedByOther(UUID moderatorId, Instant now) {
        return claim != null
                && !claim.moderatorId().equals(moderatorId)
                && claim.until().isAfter(now);
    }

    private CaseFile weighed(
            List<String> more, Gravity changed, int reporterCount, double reportWeight, boolean hides) {
        Instant due = openedAt.plus(changed.timeToDecide());
        return new CaseFile(
                id,
                kind,
                subjectId,
                authorId,
                source,
                state,
                List.copyOf(new TreeSet<>(
                        Stream.concat(categories.stream(), more.stream()).toList())),
                changed,
                reporterCount,
                reportWeight,
                hides,
                claim,
                openedAt,
                due.isBefore(dueAt) ? due : dueAt,
                decidedAt,
                decidedBy,
                version + 1);
    }
}
