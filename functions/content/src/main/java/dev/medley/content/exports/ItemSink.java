package dev.medley.content.exports;

import java.io.IOException;

/** A file that items are written into, one after another. */
interface ItemSink extends AutoCloseable {

    void write(ExportedItem item) throws IOException;

    String contentType();

    String extension();

    @Override
    void close() throws IOException;
}
