package dev.medley.catalog.bulk;

import dev.medley.catalog.products.Product;
import java.io.IOException;

/** Writes products into a file, one after the other; what it writes, {@link ProductFileReader} reads as it was. */
interface ProductFileWriter {

    void write(Product product) throws IOException;

    /** Writes what stands behind the last product. */
    void end() throws IOException;
}
