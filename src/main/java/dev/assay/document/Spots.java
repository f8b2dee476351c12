package dev.assay.document;

import dev.assay.problem.Span;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each value and key was read, by pointer. */
final class Spots {
    private final Map<String, Span> values = new HashMap<>();
    private final Map<String, Span> keys = new HashMap<>();

    @Nullable Span value(String pointer) {
        return values.get(pointer);
    }

    @Nullable Span key(String pointer) {
        return keys.get(pointer);
    }

    int size() {
        return values.size();
    }

    void putValue(String pointer, int start, int end) {
        values.putIfAbsent(pointer, new Span(start, end));
    }

    void putKey(String pointer, int start, int end) {
        keys.putIfAbsent(pointer, new Span(start, end));
    }
}
