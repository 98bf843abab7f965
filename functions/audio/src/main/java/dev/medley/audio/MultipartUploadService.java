package dev.medley.audio;

import dev.medley.kernel.Refusal;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.Part;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The parts of an upload that was announced as one in parts: sent in any order, as often as need be, then joined. */
@Singleton
public class MultipartUploadService {

    private final RecordingQueryService recordingQueryService;
    private final PresignedTransfers presignedTransfers;
    private final RecordingObjects objects;
    private final UploadProgress uploadProgress;

    MultipartUploadService(
            RecordingQueryService recordingQueryService,
            ObjectStores objectStores,
            RecordingObjects objects,
            UploadProgress uploadProgress) {
        this.recordingQueryService = recordingQueryService;
        this.presignedTransfers = objectStores.transfers(Medley.RECORDINGS);
        this.objects = objects;
        this.uploadProgress = uploadProgress;
    }

    /** The requests that bring these parts, by number. */
    public Map<Integer, PresignedTransfer> sign(UUID ownerId, UUID id, List<Integer> numbers) {
        Recording recording = open(ownerId, id);
        PartPlan plan = planOf(recording);
        Map<Integer, PresignedTransfer> requests = new TreeMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            if (!plan.has(number)) {
                throw Refusal.invalid(
                        "part-unknown", "/partNumbers/" + i, "The parts are 1 to %d.".formatted(plan.count()));
            }
            requests.put(
                    number,
                    presignedTransfers.putPart(
                            recording.keys().upload(), multipartId(recording), number, plan.bytesOf(number)));
        }
        uploadProgress.received(recording, arrived(recording).size());
        return requests;
    }

    /** The parts that have arrived, for those who resume. */
    public List<Part> arrived(UUID ownerId, UUID id) {
        return arrived(open(ownerId, id));
    }

    /**
     * Joins the parts. Who does not know whether an earlier call got through may call again.
     *
     * @param etags of all parts, by number, as the store gave them
     */
    public Recording complete(UUID ownerId, UUID id, Map<Integer, String> etags) {
        Recording recording = recordingQueryService.find(id, ownerId);
        if (!recording.is(RecordingStatus.PROCESSING) && !recording.is(RecordingStatus.READY)) {
            join(requireOpen(recording), etags);
        }
        return recording;
    }

    /** Once they are joined, the store knows of no parts any more. */
    private void join(Recording recording, Map<Integer, String> etags) {
        List<Part> arrived = arrived(recording);
        if (arrived.isEmpty() && isJoined(recording)) {
            return;
        }
        List<Part> parts = agreed(planOf(recording), arrived, etags);
        uploadProgress.received(recording, parts.size());
        boolean joined = objects.join(recording.keys(), multipartId(recording), parts);
        if (!joined && !isJoined(recording)) {
            throw over();
        }
    }

    private boolean isJoined(Recording recording) {
        return objects.upload(recording.keys()).isPresent();
    }

    private static List<Part> agreed(PartPlan plan, List<Part> present, Map<Integer, String> etags) {
        Map<Integer, Part> arrived = present.stream().collect(Collectors.toMap(Part::number, Function.identity()));
        if (!etags.keySet().stream().allMatch(plan::has)) {
            throw mismatch("The parts are 1 to %d.".formatted(plan.count()));
        }
        return IntStream.rangeClosed(1, plan.count())
                .mapToObj(number -> agreed(arrived.get(number), number, etags.get(number), plan))
                .toList();
    }

    private static Part agreed(@Nullable Part part, int number, @Nullable String etag, PartPlan plan) {
        if (part == null || part.sizeBytes() != plan.bytesOf(number)) {
            throw mismatch("Part %d has not arrived whole.".formatted(number));
        }
        if (etag == null) {
            throw mismatch("Part %d is left out.".formatted(number));
        }
        if (!unquoted(etag).equals(unquoted(part.etag()))) {
            throw mismatch("Part %d has another entity tag than the one given.".formatted(number));
        }
        return part;
    }

    private static String unquoted(String etag) {
        return etag.replace("\"", "");
    }

    private static Refusal mismatch(String detail) {
        return Refusal.invalid("parts-mismatch", "/parts", detail);
    }

    private List<Part> arrived(Recording recording) {
        return objects.parts(recording.keys(), multipartId(recording));
    }

    private Recording open(UUID ownerId, UUID id) {
        return requireOpen(recordingQueryService.find(id, ownerId));
    }

    private static Recording requireOpen(Recording recording) {
        if (!recording.is(RecordingStatus.UPLOADING)) {
            throw over();
        }
        return recording;
    }

    private static Refusal over() {
        return Refusal.conflict("upload-over", "This upload is over.");
    }

    private static String multipartId(Recording recording) {
        String id = recording.intake().multipartId();
        if (id == null) {
            throw Refusal.conflict("upload-not-multipart", "This upload was not announced as one in parts.");
        }
        return id;
    }

    private static PartPlan planOf(Recording recording) {
        return new PartPlan(recording.declared().sizeBytes());
    }
}
