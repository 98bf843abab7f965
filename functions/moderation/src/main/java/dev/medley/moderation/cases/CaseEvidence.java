package dev.medley.moderation.cases;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Ids;
import dev.medley.textfilter.TextFilter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Compares things as they are with what was kept of them. */
@Singleton
public class CaseEvidence {

    private final CaseRepository cases;
    private final SubjectRepository subjects;
    private final TextFilter filter;
    private final Clock clock;

    protected CaseEvidence(CaseRepository cases, SubjectRepository subjects, TextFilter filter, Clock clock) {
        this.cases = cases;
        this.subjects = subjects;
        this.filter = filter;
        this.clock = clock;
    }

    /**
     * A thing as it is now.
     *
     * @param masked what a release says that masks it
     * @param isChanged whether it says something else than the latest evidence
     */
    public record PresentText(ModeratedSubject subject, String masked, boolean isChanged) {}

    Clock clock() {
        return clock;
    }

    /** What the thing of a case says now; empty where it is gone. */
    public Optional<PresentText> present(CaseFile file) {
        return subjects.find(file.kind(), file.subjectId())
                .map(subject -> new PresentText(subject, masked(subject), isChanged(file, subject)));
    }

    /** Keeps what a thing says by now, where that was written after all that is kept; says whether it was. */
    @Transactional
    public boolean renew(UUID caseId) {
        return cases.lock(caseId)
                .filter(file -> file.state() == CaseState.OPEN)
                .filter(this::keepChanged)
                .isPresent();
    }

    /** What people review before it is published is masked by nobody. */
    private String masked(ModeratedSubject subject) {
        return subject.isMaskable()
                ? filter.check(subject.place(), subject.body()).masked()
                : subject.body();
    }

    boolean isChanged(CaseFile file) {
        return subjects.find(file.kind(), file.subjectId())
                .filter(subject -> isChanged(file, subject))
                .isPresent();
    }

    private boolean keepChanged(CaseFile file) {
        Optional<ModeratedSubject> changed =
                subjects.find(file.kind(), file.subjectId()).filter(subject -> isChanged(file, subject));
        changed.ifPresent(subject -> {
            UUID _ = cases.keep(new Evidence(
                    Ids.next(clock),
                    file.id(),
                    subject.authorId(),
                    subject.body(),
                    Digests.sha256(subject.body()),
                    subject.changedAt(),
                    clock.instant()));
            cases.change(file);
        });
        return changed.isPresent();
    }

    /** The same words written anew are no change, nor is what was kept by the event that told of them. */
    private boolean isChanged(CaseFile file, ModeratedSubject subject) {
        return cases.latestEvidence(file.id())
                .filter(evidence -> subject.changedAt().isAfter(evidence.changedAt()))
                .filter(evidence -> !Arrays.equals(evidence.hash(), Digests.sha256(subject.body())))
                .isPresent();
    }
}
