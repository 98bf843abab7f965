package dev.medley.chat.documents;

import java.net.URI;
import java.util.UUID;

/** Where a document is to come from. */
public sealed interface IncomingFile {

    /** A file that the client uploads. */
    record Upload(String fileName, String contentType, long sizeBytes) implements IncomingFile {}

    /** A page or a file on the web. */
    record Web(URI url) implements IncomingFile {}

    /** Something of Medley's. */
    record Text(DocumentSource source, UUID id, String field) implements IncomingFile {}
}
