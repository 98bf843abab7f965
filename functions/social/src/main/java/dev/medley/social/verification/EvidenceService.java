package dev.medley.social.verification;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What shows that somebody is who they say; reviewers alone and who brings it see it. */
@Singleton
public class EvidenceService {

    private static final int MOST = 10;
    private static final long MOST_BYTES = 10L * 1024 * 1024;
    private static final Set<String> TYPES = Set.of("application/pdf", "image/jpeg", "image/png");
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9\\[][^\\s<>\"'@]{0,2000}");
    private static final String FOLDER = "social-evidence/";

    private final VerificationRepository repository;
    private final VerificationService service;
    private final ObjectStore objects;
    private final PresignedTransfers transfers;
    private final Clock clock;

    protected EvidenceService(
            VerificationRepository repository, VerificationService service, ObjectStores objectStores, Clock clock) {
        this.repository = repository;
        this.service = service;
        this.objects = objectStores.bucket(Medley.MEDIA);
        this.transfers = objectStores.transfers(Medley.MEDIA);
        this.clock = clock;
    }

    /**
     * VerificationEvidence that was added.
     *
     * @param upload the one request that brings the file; null of what is no file
     */
    public record AddedEvidence(
            VerificationEvidence evidence, @Nullable PresignedTransfer upload) {}

    /** Adds to an application of one's own that is open. */
    @Transactional
    public AddedEvidence add(
            UUID accountId,
            UUID verificationId,
            VerificationEvidence.Kind kind,
            String text,
            VerificationEvidence.@Nullable UploadedFile file) {
        Verification verification = repository
                .lock(verificationId)
                .filter(found -> found.accountId().equals(accountId))
                .orElseThrow(VerificationService::unknown);
        VerificationService.requireOpen(verification);
        if (repository.evidences(verificationId) >= MOST) {
            throw Refusal.conflict("evidence-full", "An application has at most " + MOST + " pieces of evidence.");
        }
        require(kind, text, file);
        VerificationEvidence evidence =
                new VerificationEvidence(Ids.next(clock), verificationId, kind, text, file, clock.instant());
        repository.add(evidence);
        return new AddedEvidence(
                evidence,
                file == null
                        ? null
                        : transfers.put(FOLDER + evidence.id(), file.contentType(), file.sizeBytes(), null));
    }

    private static void require(
            VerificationEvidence.Kind kind, String text, VerificationEvidence.@Nullable UploadedFile file) {
        if (kind == VerificationEvidence.Kind.LINK && !ADDRESS.matcher(text).matches()) {
            throw Refusal.invalid("validation-failed", "/text", "A link is the address of a page, by https.");
        }
        if ((kind == VerificationEvidence.Kind.FILE) != (file != null)) {
            throw Refusal.invalid("validation-failed", "/file", "A file, and nothing else, has a type and a size.");
        }
        if (file != null && !TYPES.contains(file.contentType())) {
            throw Refusal.invalid("media-type-unknown", "/file/contentType", "Evidence is PDF, JPEG or PNG.");
        }
        if (file != null && file.sizeBytes() > MOST_BYTES) {
            throw Refusal.invalid(
                    "validation-failed", "/file/sizeBytes", "A file has at most " + MOST_BYTES + " bytes.");
        }
    }

    public List<VerificationEvidence> list(UUID accountId, boolean isReviewer, UUID verificationId) {
        return repository.evidence(
                service.find(accountId, isReviewer, verificationId).id());
    }

    /** The request that gets a file, to be saved and not shown. */
    public PresignedTransfer file(UUID accountId, boolean isReviewer, UUID verificationId, UUID evidenceId) {
        return list(accountId, isReviewer, verificationId).stream()
                .filter(evidence -> evidence.id().equals(evidenceId))
                .map(VerificationEvidence::file)
                .filter(Objects::nonNull)
                .findFirst()
                .map(file -> transfers.get(FOLDER + evidenceId, file.contentType(), "attachment"))
                .orElseThrow(() -> Refusal.notFound("evidence-unknown", "There is no such file."));
    }

    /** Removes files of evidence that is gone. */
    public void sweep() {
        for (UUID id : repository.leftovers(100)) {
            objects.delete(FOLDER + id);
            repository.forgetLeftover(id);
        }
    }
}
