package dev.medley.chat.documents;

import dev.medley.chat.documents.Document.Indexed;
import dev.medley.chat.documents.DocumentFiles.Obtained;
import dev.medley.chat.parsing.DocumentBlock;
import dev.medley.chat.parsing.DocumentRefused;
import dev.medley.chat.parsing.ParsedDocument;
import dev.medley.chat.passages.PassageIndex;
import dev.medley.chat.passages.PassageIndex.Prepared;
import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.kernel.TextLength;
import dev.medley.models.Language;
import dev.medley.models.LanguageDetector;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a version of a document and makes it the one that is found. One that cannot be read leaves the one before in place. */
@Singleton
public class DocumentWork implements JobWork {

    private static final int SAMPLE = 200;

    /** Of short texts the detector is seldom sure. */
    private static final double SURE = 0.9;

    private static final int PARSED_PERCENT = 10;

    private final DocumentRepository repository;
    private final DocumentFiles files;
    private final PassageIndex index;
    private final LanguageDetector languages;
    private final Clock clock;

    DocumentWork(
            DocumentRepository repository,
            DocumentFiles files,
            PassageIndex index,
            LanguageDetector languages,
            Clock clock) {
        this.repository = repository;
        this.files = files;
        this.index = index;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Document.KIND;
    }

    @Override
    public boolean isReady(UUID subjectId, UUID ownerId) {
        return repository
                .findForWork(subjectId)
                .map(document -> document.arrived() || files.hasArrived(document.origin()))
                .orElse(true);
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return repository
                .findForWork(lease.subjectId())
                .filter(document -> document.jobId().equals(lease.jobId()))
                .map(document -> read(document, progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome read(Document document, JobProgress progress) {
        try {
            Obtained obtained = files.obtain(document);
            progress.report(PARSED_PERCENT);
            ParsedDocument parsed = obtained.parsed();
            String language = obtained.language() == null ? language(parsed) : obtained.language();
            Prepared prepared = index.prepare(
                    document.id(),
                    parsed,
                    language,
                    percent -> progress.report(PARSED_PERCENT + percent * (99 - PARSED_PERCENT) / 100));
            Indexed indexed = new Indexed(
                    document.origin().fileId(),
                    document.origin().fileName(),
                    obtained.sizeBytes(),
                    parsed.format(),
                    language,
                    parsed.pages(),
                    prepared.count(),
                    prepared.tokens(),
                    parsed.hiddenCharacters(),
                    clock.instant());
            return new JobOutcome.Result(() -> keep(document.jobId(), indexed, prepared, parsed.title()));
        } catch (DocumentRefused refused) {
            throw JobFailure.permanent(refused.code(), refused.detail());
        }
    }

    /** A document that nobody gave a title has that which it says of itself. */
    private void keep(UUID jobId, Indexed indexed, Prepared prepared, @Nullable String said) {
        Document latest = repository.findForWork(prepared.documentId()).orElse(null);
        if (latest == null) {
            return;
        }
        boolean hasNoTitle = latest.title().equals(latest.origin().fileName());
        String title = hasNoTitle && said != null
                ? TextLength.beginning(said, Document.LONGEST_NAME).strip()
                : latest.title();
        if (repository.index(prepared.documentId(), jobId, indexed, title)) {
            index.keep(prepared);
        }
    }

    private String language(ParsedDocument parsed) {
        String sample = parsed.blocks().stream()
                .filter(block -> block.kind() != DocumentBlock.Kind.CODE)
                .limit(SAMPLE)
                .map(DocumentBlock::text)
                .collect(Collectors.joining("\n"));
        Language language = languages.detect(sample, Set.of());
        return language.confidence() < SURE ? Language.UNDETERMINED.code() : language.code();
    }
}
