package dev.medley.catalog.bulk;

/** Thrown where a file as a whole cannot be read; says why in words for who sent it. */
final class ProductFileInvalid extends RuntimeException {

    ProductFileInvalid(String detail) {
        super(detail, null, false, false);
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
