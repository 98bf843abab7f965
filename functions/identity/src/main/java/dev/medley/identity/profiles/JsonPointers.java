package dev.medley.identity.profiles;

/** Names as parts of JSON pointers (RFC 6901). */
final class JsonPointers {

    private static final int LONGEST_SHOWN = 100;

    private JsonPointers() {}

    /** The name as one part of a pointer; a long one is cut, because a pointer is there to be read. */
    static String escape(String name) {
        String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
