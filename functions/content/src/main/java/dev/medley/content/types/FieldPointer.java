package dev.medley.content.types;

/** JSON pointers (RFC 6901). */
public final class FieldPointer {

    private FieldPointer() {}

    /** The pointer to a member, or to an element by its index. */
    public static String of(String parent, Object step) {
        return parent + "/" + step.toString().replace("~", "~0").replace("/", "~1");
    }
}
