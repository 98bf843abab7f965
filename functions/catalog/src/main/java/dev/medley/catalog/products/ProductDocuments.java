package dev.medley.catalog.products;

import java.util.Map;

/** Products as documents: what the API takes as the body of a new product. */
public interface ProductDocuments {

    /**
     * What a document says.
     *
     * @throws dev.medley.kernel.Refusal where the API would refuse it, with pointers into it
     */
    ProductContent read(Map<String, Object> document);

    /** The document that says it, in maps and lists that may be changed. */
    Map<String, Object> write(ProductContent content);
}
