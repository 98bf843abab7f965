package dev.medley.catalog.products.web;

import dev.medley.catalog.products.ProductContent;
import dev.medley.catalog.products.ProductDocuments;
import dev.medley.http.DocumentReader;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
class RequestedProducts implements ProductDocuments {

    private final DocumentReader documents;
    private final JsonCodec json;

    RequestedProducts(DocumentReader documents, JsonCodec json) {
        this.documents = documents;
        this.json = json;
    }

    @Override
    public ProductContent read(Map<String, Object> document) {
        return documents.read(document, ProductRequest.class).toContent();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> write(ProductContent content) {
        return json.read(json.write(ProductRequest.of(content)), Map.class);
    }
}
