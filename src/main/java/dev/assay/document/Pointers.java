package dev.assay.document;

/** RFC 6901 JSON pointers as text: {@code /questions/0/id}; {@code ~} and {@code /} in keys are written {@code ~0} and {@code ~1}. */
public final class Pointers {
    private Pointers() {}

    /** Pointer to a key of what another points to. */
    public static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** Pointer to an element, from 0, of what another points to. */
    public static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    /** Pointer to what holds this; {@code ""} of {@code ""}. */
    public static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    /** The last key or index, unescaped; empty of {@code ""}. */
    public static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
