package dev.medley.transcripts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.kernel.Refusal;
import dev.medley.models.Digest.Node;
import dev.medley.transcripts.MindMapFormat;
import dev.medley.transcripts.Transcript;
import dev.medley.transcripts.TranscriptRepository;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/transcripts/{id}/mind-map")
@Tag(name = "Transcripts")
class MindMapController {

    private static final String FORMATS = "^(markdown|opml|mermaid)$";

    private final TranscriptRepository transcriptRepository;

    MindMapController(TranscriptRepository transcriptRepository) {
        this.transcriptRepository = transcriptRepository;
    }

    @Get("{?format}")
    @Access("transcript:read:own")
    @Produces({"text/markdown", "text/x-opml", "text/vnd.mermaid"})
    @Operation(operationId = "exportMindMap", summary = "The mind map for other programs")
    @ApiResponse(responseCode = "200", description = "Markdown (for Markmap), OPML 2.0 or a Mermaid diagram")
    @Problems({"mind-map-unknown", "transcript-unfinished", "transcript-unknown"})
    HttpResponse<String> export(
            Caller caller,
            UUID id,
            @QueryValue(defaultValue = "markdown")
                    @Pattern(regexp = FORMATS, message = "One of markdown, opml, mermaid")
                    String format) {
        Transcript transcript = transcriptRepository.get(id, caller.accountId());
        MindMapFormat mindMap = MindMapFormat.valueOf(format.toUpperCase(Locale.ROOT));
        return HttpResponse.ok(mindMap.render(root(transcript)))
                .header(HttpHeaders.CONTENT_TYPE, mindMap.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + mindMap.fileName() + "\"");
    }

    private static Node root(Transcript transcript) {
        if (!transcript.standing().status().isOver()) {
            throw Refusal.conflict("transcript-unfinished", "The work on this transcript is not over.");
        }
        @Nullable
        Node root = transcript.result() == null
                ? null
                : transcript.result().digest().mindMap();
        if (root == null) {
            throw Refusal.notFound("mind-map-unknown", "This transcript has no mind map.");
        }
        return root;
    }
}
