package dev.medley.catalog.bulk;

import dev.medley.catalog.products.Product;
import dev.medley.catalog.products.ProductDocuments;
import dev.medley.storage.JsonCodec;
import java.io.IOException;
import java.io.Writer;

/** Writes an array of products, each in a line of its own. */
final class JsonProductWriter implements ProductFileWriter {

    private final Writer text;
    private final ProductDocuments documents;
    private final JsonCodec json;
    private boolean hasProducts;

    JsonProductWriter(Writer text, ProductDocuments documents, JsonCodec json) {
        this.text = text;
        this.documents = documents;
        this.json = json;
    }

    @Override
    public void write(Product product) throws IOException {
        text.write(hasProducts ? ",\n" : "[\n");
        text.write(json.write(documents.write(product.content())).text());
        hasProducts = true;
    }

    @Override
    public void end() throws IOException {
        text.write(hasProducts ? "\n]\n" : "[]\n");
    }
}
