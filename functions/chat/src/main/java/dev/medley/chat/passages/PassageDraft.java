package dev.medley.chat.passages;

import dev.medley.kernel.Digests;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document that is to be found by itself.
 *
 * @param headings the sections that it is in, outermost first
 * @param start where its text begins in the text of the document, in UTF-16 units
 * @param end where it ends
 */
public record PassageDraft(
        List<String> headings,
        String text,
        int start,
        int end,
        int tokens,
        @Nullable Integer page,
        @Nullable Long timeMs) {

    public PassageDraft {
        headings = List.copyOf(headings);
    }

    /** What the model and the index read: the text does not repeat what its headings say. */
    String inContext() {
        return headings.isEmpty() ? text : String.join(" > ", headings) + "\n" + text;
    }

    /**
     * The same for the same text under the same headings of the same document, wherever it stands.
     *
     * @param occurrence tells equal passages of one document apart
     */
    UUID id(UUID documentId, int occurrence) {
        ByteBuffer digest = ByteBuffer.wrap(
                Digests.sha256(documentId + "\n" + occurrence + "\n" + String.join("\u0000", headings) + "\n" + text));
        long high = (digest.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (digest.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
