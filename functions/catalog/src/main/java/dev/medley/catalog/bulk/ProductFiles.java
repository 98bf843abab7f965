package dev.medley.catalog.bulk;

import dev.medley.catalog.groups.AttributeRepository;
import dev.medley.catalog.groups.Category;
import dev.medley.catalog.groups.CategoryRepository;
import dev.medley.catalog.groups.ProductAttribute;
import dev.medley.catalog.products.ProductDocuments;
import dev.medley.catalog.products.ProductLookup;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and writes files of products, in the words that the catalogue has at the time. */
@Singleton
class ProductFiles {

    private final AttributeRepository attributes;
    private final CategoryRepository categories;
    private final ProductLookup lookup;
    private final ProductDocuments documents;
    private final JsonCodec json;

    ProductFiles(
            AttributeRepository attributes,
            CategoryRepository categories,
            ProductLookup lookup,
            ProductDocuments documents,
            JsonCodec json) {
        this.attributes = attributes;
        this.categories = categories;
        this.lookup = lookup;
        this.documents = documents;
        this.json = json;
    }

    ProductFileReader reader(ProductFileFormat format) {
        return switch (format) {
            case CSV ->
                new CsvProductReader(new ProductVocabulary(
                        attributes.all().stream()
                                .collect(Collectors.toMap(ProductAttribute::key, ProductAttribute::type)),
                        categories.all().stream().collect(Collectors.toMap(Category::slug, Category::id))));
            case JSON -> new JsonProductReader();
        };
    }

    ProductFileWriter writer(ProductFileFormat format, Writer text) throws IOException {
        return switch (format) {
            case CSV -> {
                List<String> keys =
                        attributes.all().stream().map(ProductAttribute::key).toList();
                yield new CsvProductWriter(
                        text,
                        CsvColumn.all(keys, lookup.currencies()),
                        categories.all().stream().collect(Collectors.toMap(Category::id, Category::slug)));
            }
            case JSON -> new JsonProductWriter(text, documents, json);
        };
    }
}
