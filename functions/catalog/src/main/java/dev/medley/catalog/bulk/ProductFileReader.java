package dev.medley.catalog.bulk;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads products from a file, one after the other, so that its length needs no memory. */
interface ProductFileReader {

    /** How many characters a text has at most, wherever it stands. */
    int LONGEST_TEXT = 20_000;

    /**
     * Reads a file from its beginning.
     *
     * @throws ProductFileInvalid where it cannot be read to its end
     */
    void read(Path file, Consumer<ImportedProduct> each);
}
