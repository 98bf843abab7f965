package dev.medley.identity.profiles;

import dev.medley.kernel.TextLength;

/** Names as parts of JSON pointers (RFC 6901). */
final class JsonPointers {

    private static final int LONGEST_SHOWN = 100;

    private JsonPointers() {}

    /** The name as one part of a pointer; a long one is cut, because a pointer is there to be read. */
    static String escape(String name) {
        return TextLength.beginning(name, LONGEST_SHOWN).replace("~", "~0").replace("/", "~1");
    }
}
