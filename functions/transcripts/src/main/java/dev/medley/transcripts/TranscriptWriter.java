package dev.medley.transcripts;

import dev.medley.kernel.Refusal;
import dev.medley.markdown.DocumentProperties;
import dev.medley.markdown.MarkdownDocx;
import dev.medley.markdown.MarkdownHtml;
import dev.medley.markdown.MarkdownPdf;
import dev.medley.models.Digest;
import dev.medley.models.Digest.Node;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes transcripts as files. */
@Singleton
public class TranscriptWriter {

    private final JsonCodec json;

    TranscriptWriter(JsonCodec json) {
        this.json = json;
    }

    /**
     * One transcript as a file.
     *
     * @throws Refusal where its work is not over, or it has no mind map and the form is one
     */
    public byte[] write(Transcript transcript, TranscriptFormat format) {
        if (!transcript.standing().status().isOver()) {
            throw Refusal.conflict("transcript-unfinished", "The work on this transcript is not over.");
        }
        TranscriptResult result = transcript.result();
        if (result == null) {
            throw Refusal.conflict("transcript-without-result", "Nothing was made of this transcript.");
        }
        try {
            return bytes(transcript, result.digest(), format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(Transcript transcript, Digest digest, TranscriptFormat format) throws IOException {
        return switch (format) {
            case JSON -> utf8(json.write(TranscriptDocument.of(transcript)).text());
            case CSV -> table(transcript);
            case MARKDOWN -> utf8(TranscriptMarkdown.of(transcript, digest));
            case HTML -> utf8(MarkdownHtml.page(TranscriptMarkdown.of(transcript, digest), properties(transcript)));
            case PDF -> MarkdownPdf.of(TranscriptMarkdown.of(transcript, digest), properties(transcript));
            case DOCX -> MarkdownDocx.of(TranscriptMarkdown.of(transcript, digest), properties(transcript));
            case OPML -> utf8(MindMapFormat.OPML.render(root(digest)));
            case MERMAID -> utf8(MindMapFormat.MERMAID.render(root(digest)));
        };
    }

    private static Node root(Digest digest) {
        Node root = digest.mindMap();
        if (root == null) {
            throw Refusal.notFound("mind-map-unknown", "This transcript has no mind map.");
        }
        return root;
    }

    private static byte[] table(Transcript transcript) throws IOException {
        StringWriter text = new StringWriter();
        TranscriptTable table = new TranscriptTable(text);
        table.add(transcript);
        table.flush();
        return utf8(text.toString());
    }

    private static DocumentProperties properties(Transcript transcript) {
        TranscriptResult result = transcript.result();
        TextLanguage language = result == null ? null : result.language();
        return DocumentProperties.titled(
                TranscriptMarkdown.title(transcript), language == null ? "und" : language.code());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
